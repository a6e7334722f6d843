package dev.escapement.expression;

import dev.escapement.expression.JsonataToken.Kind;

/** Where the reader of an expression is: at one word, with the rest in front. */
final class JsonataCursor {

    private final JsonataTokenizer words;
    private JsonataToken word;

    JsonataCursor(JsonataTokenizer words) {
        this.words = words;
        this.word = words.next(false);
    }

    JsonataToken word() {
        return word;
    }

    /** The word, which is left behind; whether it was an operand decides what a slash means next. */
    JsonataToken take(boolean operand) {
        JsonataToken taken = word;
        word = words.next(operand);
        return taken;
    }

    boolean isAt(String operator) {
        return word.is(operator);
    }

    /** Leaves the operator behind, if it is there. */
    boolean skips(String operator) {
        boolean there = word.is(operator);
        if (there) {
            take(false);
        }
        return there;
    }

    /** Leaves the operator behind, which has to be there. */
    void expect(String operator) {
        expect(operator, false);
    }

    /** Leaves a closing bracket behind, which ends an operand. */
    void expectEnd(String bracket) {
        expect(bracket, true);
    }

    private void expect(String operator, boolean operand) {
        if (!word.is(operator)) {
            String found = word.is(Kind.END) ? " before end of expression" : ", got " + word.quoted();
            throw new JsonataSyntaxException("Expected \"" + operator + "\"" + found, word.start());
        }
        take(operand);
    }
}
