package dev.escapement.statetest;

import dev.escapement.behavior.Step;
import dev.escapement.definition.ErrorMatching;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.simulation.StrandPath;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the work of a Task comes to: the mock says so, or somebody outside does it. */
final class TaskWork {

    private final Scenario scenario;
    private final Outside outside;
    private final TestedVisit visit;
    private final Probe probe;

    TaskWork(Scenario scenario, Outside outside, TestedVisit visit, Probe probe) {
        this.scenario = scenario;
        this.outside = outside;
        this.visit = visit;
        this.probe = probe;
    }

    /** Its end; {@code null} if it takes longer than a state is tried. */
    @Nullable TaskOutcome outcome(Step.Call call) {
        if (scenario.mock() != null) {
            return scenario.mock().outcome();
        }
        TaskOutcome outcome = end(outside.integration().call(outgoing(call)), call.timeout());
        probe.called(call, outcome);
        return outcome;
    }

    private TaskCall outgoing(Step.Call call) {
        return new TaskCall(
                visit.context().path("Execution").path("Id").asText(),
                new CallSite(StrandPath.ROOT, visit.state().name(), 1, scenario.retries() + 1),
                call.resource(),
                call.parameters(),
                null,
                call.timeout(),
                call.heartbeat(),
                call.roleArn(),
                outside.now());
    }

    private static @Nullable TaskOutcome end(TaskReply reply, @Nullable Duration timeout) {
        Duration elapsed = reply.latency();
        TaskReply last = reply;
        for (TaskReply next = next(last); next != null; next = next(last)) {
            last = next;
            elapsed = elapsed.plus(last.latency());
        }
        boolean comes = !(last instanceof TaskReply.Awaiting || last instanceof TaskReply.Promised);
        if (timeout != null && timeout.compareTo(Trial.LONGEST) <= 0 && !(comes && elapsed.compareTo(timeout) <= 0)) {
            return new TaskOutcome.Failed(ErrorMatching.TIMEOUT, null);
        }
        return comes && elapsed.compareTo(Trial.LONGEST) <= 0 ? outcome(last) : null;
    }

    private static @Nullable TaskReply next(TaskReply reply) {
        if (reply instanceof TaskReply.Submitted accepted) {
            return accepted.next();
        }
        return reply instanceof TaskReply.PickedUp taken ? taken.next() : null;
    }

    private static TaskOutcome outcome(TaskReply last) {
        return last instanceof TaskReply.NotStarted refused
                ? new TaskOutcome.Failed(refused.error(), refused.cause())
                : ((TaskReply.Settled) last).outcome();
    }
}
