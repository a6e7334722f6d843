package dev.escapement.random;

import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.RedriveStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.engine.KeptChildren;
import dev.escapement.parser.DefinitionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A random machine in a random world. */
final class RandomRun {

    private RandomRun() {}

    /** The finished or stalled run for the seed; {@code null} if the machine happened to be none. */
    static @Nullable Execution of(long seed) {
        Execution execution = started(seed);
        return execution == null ? null : execution.runToEnd();
    }

    /** A run in which nothing has happened yet; {@code null} if the machine happened to be none. */
    static @Nullable Execution started(long seed) {
        try {
            StateMachine machine = StateMachine.parse(RandomMachine.of(seed));
            return Simulation.builder()
                    .seed(seed)
                    .answering(new RandomOutside(seed))
                    .keeping(KeptChildren.ALL)
                    .build()
                    .start(machine, "{\"n\": 2, \"list\": [1, 2, 3], \"deep\": {\"er\": true}}");
        } catch (DefinitionException refusal) {
            return null;
        }
    }

    /** The same, redriven as often as it may be, up to three times; {@code null} if the machine happened to be none. */
    static @Nullable Execution redriven(long seed) {
        Execution execution = of(seed);
        for (int i = 0; execution != null && i < 3 && execution.redriveStatus() == RedriveStatus.REDRIVABLE; i++) {
            execution.simulation().advanceBy(Duration.ofMinutes(1));
            execution.redrive().runToEnd();
        }
        return execution;
    }

    /** Everything it tells: its history, and of its distributed Maps the counts and what their children tell. */
    static String told(Execution execution) {
        StringBuilder all = new StringBuilder(execution.historyJson());
        for (MapRun run : execution.mapRuns()) {
            all.append(run.describe());
            run.executions().forEach(child -> all.append(told(child)));
        }
        return all.toString();
    }
}
