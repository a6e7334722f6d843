package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.FailState;
import dev.escapement.definition.SucceedState;
import dev.escapement.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Reads the states that end a workflow: Succeed and Fail. */
final class EndReader {

    private EndReader() {}

    static SucceedState succeed(Draft draft) {
        DataFlow flow = draft.language().flow(draft);
        return new SucceedState(draft.core(flow));
    }

    static FailState fail(Draft draft) {
        @Nullable Expression error = draft.language().text(draft, "Error");
        @Nullable Expression cause = draft.language().text(draft, "Cause");
        return new FailState(draft.core(draft.language().flow(draft)), error, cause);
    }
}
