package dev.escapement.expression;

/** An expression that JSONata 2.0.6 does not accept, in the words of its parser. */
final class JsonataSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    JsonataSyntaxException(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    /** The character of the expression where it was noticed. */
    int offset() {
        return offset;
    }
}
