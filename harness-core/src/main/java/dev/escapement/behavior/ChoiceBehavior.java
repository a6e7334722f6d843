package dev.escapement.behavior;

import dev.escapement.definition.ChoiceState;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.EvaluationException;

/** Leaves through the first rule that holds, or the default. */
final class ChoiceBehavior implements Behavior<ChoiceState> {

    @Override
    public Step enter(ChoiceState state, Visit visit) {
        Bindings scope = visit.scope();
        for (ChoiceState.Rule rule : state.rules()) {
            if (rule.condition().holds(scope)) {
                return Step.complete(scope.input(), rule.flow(), rule.next());
            }
        }
        if (state.defaultNext() == null) {
            // Not States.NoChoiceMatched, whatever older texts say (asl-reference 0.3, fact 7).
            throw EvaluationException.runtime(
                    "Failed to transition out of the state. The state does not point to a next state.");
        }
        return Step.complete(scope.input(), state.flow(), state.defaultNext());
    }
}
