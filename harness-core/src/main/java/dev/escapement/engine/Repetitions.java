package dev.escapement.engine;

import dev.escapement.integration.ExecutionStart;
import dev.escapement.integration.ExecutionStarts;
import dev.escapement.simulation.Agenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Executions that the service runs again from their beginning, beside the first time. */
final class Repetitions {

    private final ExecutionStarts starts;
    private final Agenda agenda;
    private final Map<String, List<Run>> byArn = new LinkedHashMap<>();
    private int open;

    Repetitions(ExecutionStarts starts, Agenda agenda) {
        this.starts = starts;
        this.agenda = agenda;
    }

    /** An execution has been started; its further runs begin when their turn comes. */
    void follow(RunSpec spec, IntFunction<Run> nth) {
        ExecutionStart start = new ExecutionStart(
                spec.executionArn(), spec.machineName(), spec.express(), spec.synchronous(), agenda.now());
        List<Duration> delays = starts.repetitionsOf(start);
        if (!delays.isEmpty() && start.whyOnce() != null) {
            throw new IllegalArgumentException(start.executionArn() + " cannot be run again: " + start.whyOnce());
        }
        for (int i = 0; i < delays.size(); i++) {
            int number = i + 2;
            open++;
            agenda.postAt(start.at().plus(delays.get(i)), () -> begin(spec.executionArn(), nth.apply(number)));
        }
    }

    private void begin(String arn, Run run) {
        byArn.computeIfAbsent(arn, first -> new ArrayList<>()).add(run);
        run.whenOver(ended -> open--);
    }

    /** Those that have begun. */
    List<Run> of(String executionArn) {
        return List.copyOf(byArn.getOrDefault(executionArn, List.of()));
    }

    /** Whether one has not ended, or not even begun. */
    boolean areOpen() {
        return open > 0;
    }
}
