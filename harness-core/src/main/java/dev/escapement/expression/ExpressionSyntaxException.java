package dev.escapement.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A text that is no expression: thrown when compiling, reported as a problem of the definition. */
@API(status = Status.EXPERIMENTAL)
public final class ExpressionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /** A problem at a character of the expression's text; -1 when the place is unknown. */
    public ExpressionSyntaxException(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** The character of the expression's text, counted from 0; -1 when unknown. */
    public int offset() {
        return offset;
    }
}
