package dev.escapement.expression;

import org.jspecify.annotations.Nullable;

/** Stops the reading of an expression's text; whoever compiles it turns this into a problem with a place. */
final class SyntaxTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int offset;

    SyntaxTrouble(String reason, int offset) {
        this(reason, offset, null);
    }

    SyntaxTrouble(String reason, int offset, @Nullable Throwable cause) {
        super(reason, cause, false, false);
        this.reason = reason;
        this.offset = offset;
    }

    String reason() {
        return reason;
    }

    /** The character it is about, counted from 0. */
    int offset() {
        return offset;
    }

    String described() {
        return reason + " (character " + (offset + 1) + ")";
    }
}
