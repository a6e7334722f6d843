package dev.escapement.expression;

import dev.escapement.json.Json;

/**
 * A word of a JSONata expression.
 *
 * @param kind what it is
 * @param text its value: a name without quotes, a variable without its dollar sign, a string without escapes
 * @param start where it starts in the expression
 * @param end where it ends
 */
record JsonataToken(Kind kind, String text, int start, int end) {

    /** What a word can be. */
    enum Kind {
        OPERATOR,
        NAME,
        VARIABLE,
        STRING,
        NUMBER,
        VALUE,
        REGEX,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is the given operator. */
    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /** How an error message quotes it. */
    String quoted() {
        return switch (kind) {
            case NUMBER, VALUE -> text;
            case REGEX -> "{}";
            default -> Json.write(Json.text(text));
        };
    }
}
