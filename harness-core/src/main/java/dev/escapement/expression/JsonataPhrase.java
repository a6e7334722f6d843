package dev.escapement.expression;

import dev.escapement.expression.JsonataToken.Kind;

/**
 * A part of an expression that has been read.
 *
 * @param first the word it starts with, or the bracket or operator in front
 * @param depth how deeply it nests; 1 for a single word
 * @param end where it ends, if it is a word or a path
 * @param shape what it is as a whole
 */
record JsonataPhrase(JsonataToken first, int depth, int end, Shape shape) {

    /** What matters about the whole. */
    enum Shape {
        WORD,
        PATH,
        CALL,
        PARTIAL,
        FUNCTION,
        OTHER
    }

    static JsonataPhrase of(JsonataToken word) {
        return new JsonataPhrase(word, 1, word.end(), Shape.WORD);
    }

    /** A bracket that nothing has been put into yet. */
    static JsonataPhrase opened(JsonataToken bracket) {
        return new JsonataPhrase(bracket, 1, 0, Shape.OTHER);
    }

    /** Both as operands of one operator. */
    JsonataPhrase and(JsonataPhrase other) {
        return new JsonataPhrase(first, 1 + Math.max(depth, other.depth), 0, Shape.OTHER);
    }

    /** The other as one more step of a path, or as one more part of a bracket: those get longer, not deeper. */
    JsonataPhrase step(JsonataPhrase other) {
        return new JsonataPhrase(first, Math.max(depth, 1 + other.depth), 0, Shape.OTHER);
    }

    /** This behind a prefix or as the body of something. */
    JsonataPhrase inside(JsonataToken opening) {
        return new JsonataPhrase(opening, 1 + depth, 0, Shape.OTHER);
    }

    /** This with one more name or index, if it is a path so far; the other, which ends with both, in any case. */
    JsonataPhrase extended(JsonataPhrase both, boolean isPlain, int end) {
        boolean isPath = isPlain && (is(Kind.VARIABLE) || is(Shape.PATH));
        return isPath ? new JsonataPhrase(first, both.depth, end, Shape.PATH) : both;
    }

    JsonataPhrase as(Shape other) {
        return new JsonataPhrase(first, depth, end, other);
    }

    boolean is(Kind kind) {
        return shape == Shape.WORD && first.is(kind);
    }

    boolean is(Shape other) {
        return shape == other;
    }

    /** Whether it is the word that starts the definition of a function. */
    boolean isFunctionKeyword() {
        return is(Kind.NAME) && (first.text().equals("function") || first.text().equals("\u03BB"));
    }
}
