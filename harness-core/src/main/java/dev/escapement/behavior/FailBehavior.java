package dev.escapement.behavior;

import dev.escapement.definition.FailState;
import dev.escapement.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Ends the workflow with an error, as far as the definition names one. */
final class FailBehavior implements Behavior<FailState> {

    @Override
    public Step enter(FailState state, Visit visit) {
        return new Step.Fail(text(state.error(), visit), text(state.cause(), visit));
    }

    private static @Nullable String text(@Nullable Expression expression, Visit visit) {
        return expression == null ? null : expression.evaluate(visit.scope()).asText();
    }
}
