package dev.escapement.mock.endpoint;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.integration.AwaitedCall;
import dev.escapement.services.TaskResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing happens: who is waited for, which calls would end the waiting, and what time would do.
 *
 * <pre>{@code
 * The clock stands at 2026-01-05T09:00:00Z
 *   order-7: Approve#1.1 waits for its task token: SendTaskSuccess or SendTaskFailure with AQCEAAAA…
 *     too late at 2026-01-06T09:00:00Z
 *   time would do something at 2026-01-06T09:00:00Z: advanceBy, advanceToNextEvent
 * }</pre>
 *
 * @param at what the clock shows
 * @param awaited the calls whose end somebody outside has to tell
 * @param held callers that wait for an answer, in words
 * @param nextEventAt when time alone would do something; {@code null} if it never would
 * @param open how many executions have not ended
 * @param rule when the clock moves by itself
 */
@API(status = Status.EXPERIMENTAL)
public record Standstill(
        Instant at,
        List<AwaitedCall> awaited,
        List<String> held,
        @Nullable Instant nextEventAt,
        int open,
        ClockRule rule) {

    private static final int TOLD = 20;

    static Standstill of(Simulation simulation, List<String> held, ClockRule rule) {
        return new Standstill(
                simulation.now(),
                simulation.awaitedCalls().toList(),
                held,
                simulation.nextEventAt(),
                (int) simulation.executions().stream().filter(Execution::isOpen).count(),
                rule);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("The clock stands at " + at);
        if (open == 0) {
            lines.add("  no execution is open");
        }
        awaited.stream().limit(TOLD).map(Standstill::words).forEach(lines::addAll);
        if (awaited.size() > TOLD) {
            lines.add("  and " + (awaited.size() - TOLD) + " more calls like these");
        }
        held.forEach(words -> lines.add("  somebody waits for " + words));
        lines.add("  " + whatTimeWouldDo());
        return String.join("\n", lines);
    }

    private String whatTimeWouldDo() {
        if (nextEventAt == null) {
            return "time alone would do nothing";
        }
        String moves = "advanceBy, advanceToNextEvent" + (awaited.isEmpty() ? ", runUntilIdle" : "");
        return "time would do something at " + nextEventAt + ": " + moves;
    }

    private static List<String> words(AwaitedCall awaited) {
        List<String> lines = new ArrayList<>();
        String execution = awaited.call().executionArn();
        lines.add("  " + execution.substring(execution.lastIndexOf(':') + 1) + ": "
                + awaited.call().site() + " waits " + unblocking(awaited));
        if (awaited.lastMoment() != null) {
            lines.add("    too late at " + awaited.lastMoment());
        }
        return lines;
    }

    private static String unblocking(AwaitedCall awaited) {
        String ends =
                "SendTaskSuccess or SendTaskFailure with " + awaited.call().taskToken();
        if (awaited.call().resource().kind() != TaskResource.Kind.ACTIVITY) {
            return "for its task token: " + ends;
        }
        String activity = awaited.call().resource().arn();
        return awaited.begun()
                ? "for the worker who took the task of " + activity + ": " + ends
                : "for a worker: GetActivityTask of " + activity;
    }
}
