package dev.escapement.parser;

/** A stretch of a text, from the first character up to, but without, the last. */
record Span(int start, int end) {

    /** From the start of this one to the end of the other. */
    Span to(Span other) {
        return new Span(start, Math.max(end, other.end));
    }
}
