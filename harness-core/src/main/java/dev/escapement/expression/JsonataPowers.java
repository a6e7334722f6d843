package dev.escapement.expression;

import dev.escapement.expression.JsonataToken.Kind;

/** How strongly an operator binds what stands to its left. */
final class JsonataPowers {

    static final int BINDING = 10;
    static final int APPLICATION = 40;
    static final int NEGATION = 70;
    static final int STEP = 75;
    static final int FOCUS = 80;

    private JsonataPowers() {}

    /** 0 for whatever cannot continue an expression. */
    static int of(JsonataToken word) {
        if (!word.is(Kind.OPERATOR)) {
            return 0;
        }
        return switch (word.text()) {
            case "(", "[", "@", "#" -> FOCUS;
            case "." -> STEP;
            case "{" -> NEGATION;
            case "*", "/", "%" -> 60;
            case "+", "-", "&" -> 50;
            case "=", "<", ">", "!=", "<=", ">=", "^", "~>", "in" -> APPLICATION;
            case "and" -> 30;
            case "or" -> 25;
            case "?" -> 20;
            case ":=" -> BINDING;
            default -> 0;
        };
    }
}
