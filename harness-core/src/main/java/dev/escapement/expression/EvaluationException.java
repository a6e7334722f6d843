package dev.escapement.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An expression that has no value: thrown by {@link Expression#evaluate}, turned into a failure of the workflow in one place.
 *
 * <p>Carries no stack trace: it speaks about the definition, not about Java.
 */
@API(status = Status.EXPERIMENTAL)
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable String location;

    private EvaluationException(Kind kind, String text, @Nullable String location) {
        super(text, null, false, false);
        this.kind = kind;
        this.location = location;
    }

    /** A path, template or intrinsic function without a value: {@code States.Runtime}, which nothing catches. */
    public static EvaluationException runtime(String text) {
        return new EvaluationException(Kind.RUNTIME, text, null);
    }

    /** A JSONata failure: {@code States.QueryEvaluationError}, told by an event of its own. */
    public static EvaluationException query(String text, @Nullable String location) {
        return new EvaluationException(Kind.QUERY, text, location);
    }

    /** Which of the two it is. */
    public Kind kind() {
        return kind;
    }

    /** The service's text without the sentence that names the state. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** The field of the state, such as {@code Assign/total}; JSONata only. */
    public @Nullable String location() {
        return location;
    }

    /** The two ways in which the service reports them. */
    @API(status = Status.EXPERIMENTAL)
    public enum Kind {
        /** {@code States.Runtime}. */
        RUNTIME("States.Runtime"),
        /** {@code States.QueryEvaluationError}. */
        QUERY("States.QueryEvaluationError");

        private final String error;

        Kind(String error) {
            this.error = error;
        }

        /** The error's name. */
        public String error() {
            return error;
        }
    }
}
