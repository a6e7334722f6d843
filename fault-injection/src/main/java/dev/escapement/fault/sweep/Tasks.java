package dev.escapement.fault.sweep;

import dev.escapement.StateMachine;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.Workflow;
import dev.escapement.integration.TaskCall;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The Tasks of some machines, wherever in them. */
@API(status = Status.INTERNAL)
public final class Tasks {

    private final Map<String, Map<String, GuardedState>> byMachine = new LinkedHashMap<>();

    private Tasks() {}

    /** Those of these machines. */
    public static Tasks of(Collection<StateMachine> machines) {
        Tasks tasks = new Tasks();
        for (StateMachine machine : machines) {
            Map<String, GuardedState> states = tasks.byMachine.computeIfAbsent(machine.name(), n -> new LinkedHashMap<>());
            collect(machine.definition().workflow(), states);
        }
        return tasks;
    }

    /** Their names, in the order of the definitions. */
    public List<String> names() {
        return byMachine.values().stream()
                .flatMap(states -> states.values().stream())
                .filter(TaskState.class::isInstance)
                .map(State::name)
                .distinct()
                .toList();
    }

    /** The Task that calls; {@code null} if it is none of these. */
    @Nullable TaskState calling(TaskCall call) {
        @Nullable Map<String, GuardedState> states = byMachine.get(call.machineName());
        return states != null && states.get(call.site().state()) instanceof TaskState task ? task : null;
    }

    /** The first state of that name that may try again and catch. */
    @Nullable GuardedState guarded(String name) {
        for (Map<String, GuardedState> states : byMachine.values()) {
            GuardedState state = states.get(name);
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private static void collect(Workflow workflow, Map<String, GuardedState> states) {
        for (State state : workflow.states().values()) {
            if (state instanceof GuardedState guarded) {
                states.put(state.name(), guarded);
            }
            if (state instanceof ParallelState parallel) {
                parallel.branches().forEach(branch -> collect(branch, states));
            } else if (state instanceof MapState map) {
                collect(map.processor(), states);
            }
        }
    }
}
