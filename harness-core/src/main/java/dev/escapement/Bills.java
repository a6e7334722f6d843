package dev.escapement;

import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.Workflow;
import dev.escapement.maprun.Charges;
import dev.escapement.maprun.ChildRecord;
import dev.escapement.reading.ExpressBill;
import dev.escapement.reading.ExpressObstacles;
import dev.escapement.reading.Usage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What executions and Map runs are billed for, put together from what each room knows. */
final class Bills {

    private Bills() {}

    static Usage of(Charges charges) {
        return new Usage(
                charges.starts(),
                charges.transitions(),
                charges.requests(),
                ExpressBill.gigabyteSeconds(charges.expressUnits()));
    }

    static List<String> obstacles(Execution execution) {
        return ExpressObstacles.of(
                execution.machine().definition().workflow(),
                execution.elapsed(),
                execution.simulation().limits().expressDuration());
    }

    /** Of the children of a Map run. */
    static List<String> obstacles(Simulation simulation, MapRun run) {
        Execution around = simulation.execution(run.executionArn());
        MapState map = around == null ? null : map(around.machine().definition().workflow(), run.state());
        if (map == null) {
            return List.of();
        }
        Duration longest =
                run.slowest().stream().map(ChildRecord::duration).findFirst().orElse(Duration.ZERO);
        return ExpressObstacles.of(map.processor(), longest, simulation.limits().expressDuration());
    }

    private static @Nullable MapState map(Workflow workflow, String name) {
        for (State state : workflow.states().values()) {
            MapState found = map(state, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable MapState map(State state, String name) {
        if (state instanceof MapState map) {
            return map.name().equals(name) ? map : map(map.processor(), name);
        }
        if (state instanceof ParallelState parallel) {
            for (Workflow branch : parallel.branches()) {
                MapState found = map(branch, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
