package dev.escapement.parser;

import java.util.List;

/**
 * How a text is laid out: where its values stand, and which members it names twice.
 *
 * @param root the place of the whole value
 * @param repeats members that a later one of the same name replaces
 */
record Layout(Place root, List<Repeat> repeats) {

    /** A member named twice in the same object. */
    record Repeat(String pointer, Span earlier, Span later) {}
}
