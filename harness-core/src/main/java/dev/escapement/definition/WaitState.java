package dev.escapement.definition;

import dev.escapement.expression.Expression;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Lets time pass. */
@API(status = Status.EXPERIMENTAL)
public record WaitState(StateCore core, Until until, Transition transition) implements State {

    @Override
    public String type() {
        return "Wait";
    }

    /** How long. */
    @API(status = Status.EXPERIMENTAL)
    public sealed interface Until {

        /** A whole number of seconds, not negative. */
        @API(status = Status.EXPERIMENTAL)
        record Seconds(Expression value) implements Until {}

        /** A text such as {@code 2026-01-31T08:00:00Z}. */
        @API(status = Status.EXPERIMENTAL)
        record Timestamp(Expression value) implements Until {}
    }
}
