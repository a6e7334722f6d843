package dev.escapement.expression;

import dev.escapement.expression.JsonataToken.Kind;

/**
 * A part of an expression that has been read.
 *
 * @param first the word it starts with, or the bracket or operator in front
 * @param depth how deeply it nests; 1 for a single word
 */
record JsonataPhrase(JsonataToken first, int depth) {

    static JsonataPhrase of(JsonataToken word) {
        return new JsonataPhrase(word, 1);
    }

    /** Both as operands of one operator. */
    JsonataPhrase and(JsonataPhrase other) {
        return new JsonataPhrase(first, 1 + Math.max(depth, other.depth));
    }

    /** The other as one more step of a path: paths get longer, not deeper. */
    JsonataPhrase step(JsonataPhrase other) {
        return new JsonataPhrase(first, Math.max(depth, 1 + other.depth));
    }

    /** This as the inside of a bracket, or behind a prefix. */
    JsonataPhrase inside(JsonataToken opening) {
        return new JsonataPhrase(opening, 1 + depth);
    }

    boolean isVariable() {
        return depth == 1 && first.is(Kind.VARIABLE);
    }

    /** Whether it is the word that starts the definition of a function. */
    boolean isFunctionKeyword() {
        return depth == 1
                && first.is(Kind.NAME)
                && (first.text().equals("function") || first.text().equals("\u03BB"));
    }
}
