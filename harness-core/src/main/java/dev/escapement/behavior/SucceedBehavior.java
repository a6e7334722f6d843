package dev.escapement.behavior;

import dev.escapement.definition.SucceedState;
import dev.escapement.definition.Transition;

/** Ends the workflow with what it was given. */
final class SucceedBehavior implements Behavior<SucceedState> {

    private static final Transition END = new Transition.End();

    @Override
    public Step enter(SucceedState state, Visit visit) {
        return Step.complete(visit.workInput(), state.flow(), END);
    }
}
