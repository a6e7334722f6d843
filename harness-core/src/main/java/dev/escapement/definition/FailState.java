package dev.escapement.definition;

import dev.escapement.expression.Expression;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Ends its workflow with an error; both texts may be missing. */
@API(status = Status.EXPERIMENTAL)
public record FailState(
        StateCore core,
        @Nullable Expression error,
        @Nullable Expression cause) implements State {

    @Override
    public String type() {
        return "Fail";
    }
}
