package dev.escapement.parser;

/**
 * A text and what it is called.
 *
 * @param name a file, a resource, or words such as {@code the given text}
 */
record SourceText(String name, String text) {

    /** A source of which there is nothing to show. */
    static SourceText missing(String name) {
        return new SourceText(name, "");
    }

    /** A text without the byte order mark that some editors put first. */
    static SourceText of(String name, String text) {
        return new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
