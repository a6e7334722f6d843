package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.PassState;

/** Hands on its work input, or the fixed result of the definition instead. */
final class PassBehavior implements Behavior<PassState> {

    @Override
    public Step enter(PassState state, Visit visit) {
        JsonNode result = state.result() == null ? visit.workInput() : state.result();
        return Step.complete(result, state.flow(), state.transition());
    }
}
