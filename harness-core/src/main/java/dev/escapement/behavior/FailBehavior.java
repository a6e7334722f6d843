package dev.escapement.behavior;

import dev.escapement.definition.FailState;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Ends the workflow with an error, as far as the definition names one. */
final class FailBehavior implements Behavior<FailState> {

    @Override
    public Step enter(FailState state, Visit visit) {
        Bindings scope = visit.scope();
        return new Step.Fail(text(state.error(), scope), text(state.cause(), scope));
    }

    private static @Nullable String text(@Nullable Expression expression, Bindings scope) {
        return expression == null ? null : expression.evaluate(scope).asText();
    }
}
