package dev.escapement.statetest;

import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.Workflow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state to be tried.
 *
 * @param insideMap whether it belongs to a Map's iterations
 */
record TestedState(State state, boolean insideMap) {

    /** The state of that name in a workflow or anywhere in it; {@code null} if there is none. */
    static @Nullable TestedState find(Workflow workflow, String name) {
        return all(workflow, false).stream()
                .filter(tested -> tested.state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** All states of a workflow, each before those it contains. */
    static List<TestedState> all(Workflow workflow) {
        return all(workflow, false);
    }

    private static List<TestedState> all(Workflow workflow, boolean insideMap) {
        List<TestedState> states = new ArrayList<>();
        for (State state : workflow.states().values()) {
            TestedState tested = new TestedState(state, insideMap);
            states.add(tested);
            states.addAll(tested.contained());
        }
        return states;
    }

    /** The states that a Parallel or Map contains. */
    List<TestedState> contained() {
        if (state instanceof MapState map) {
            return all(map.processor(), true);
        }
        if (state instanceof ParallelState parallel) {
            return parallel.branches().stream()
                    .flatMap(branch -> all(branch, insideMap).stream())
                    .toList();
        }
        return List.of();
    }
}
