package dev.escapement.parser;

import dev.escapement.definition.Definition;
import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.Workflow;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The states of a definition, those in branches and item processors included. */
@API(status = Status.EXPERIMENTAL)
public final class EveryState {

    private EveryState() {}

    /** All states in the order of the text, each before those it contains. */
    public static List<State> of(Definition definition) {
        List<State> states = new ArrayList<>();
        collect(definition.workflow(), states);
        return states;
    }

    private static void collect(Workflow workflow, List<State> states) {
        for (State state : workflow.states().values()) {
            states.add(state);
            if (state instanceof ParallelState parallel) {
                parallel.branches().forEach(branch -> collect(branch, states));
            } else if (state instanceof MapState map) {
                collect(map.processor(), states);
            }
        }
    }
}
