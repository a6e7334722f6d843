package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.Workflow;
import java.util.List;

/** Starts all branches at once, each with the state's input. */
final class ParallelBehavior implements Behavior<ParallelState> {

    @Override
    public Step enter(ParallelState state, Visit visit) {
        JsonNode input = visit.workInput();
        List<Workflow> branches = state.branches();
        return new Step.Fork(
                Step.Fork.Kind.BRANCH,
                branches.size(),
                branches.size(),
                index -> new Step.Child(branches.get(index), input, null),
                state.transition());
    }
}
