package dev.escapement.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * A text to be read, of which every character knows where its author wrote it.
 *
 * <p>What is read is often not what stands in a file: placeholders have been replaced, or the definition is a string inside a
 * template. Positions are asked for only when something is wrong, so the way back is kept as a function.
 */
final class Passage {

    private final String text;
    private final List<Part> parts;

    private Passage(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** The text as its author wrote it. */
    static Passage of(String text) {
        return of(text, Span::new);
    }

    /** A text that was written elsewhere. */
    static Passage of(String text, Origin origin) {
        return new Passage(text, List.of(new Part(0, origin)));
    }

    String text() {
        return text;
    }

    /** Where the author wrote these characters. */
    Span origin(Span span) {
        int last = Math.max(span.start(), span.end() - 1);
        return locate(span.start()).to(locate(last));
    }

    private Span locate(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).start <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Part part = parts.get(low);
        return part.origin.of(offset - part.start, offset - part.start + 1);
    }

    /** Where the characters of a text come from. */
    @FunctionalInterface
    interface Origin {

        /** The place in the author's text of the characters from one offset up to another. */
        Span of(int from, int to);
    }

    private record Part(int start, Origin origin) {}

    /** Puts a passage together from pieces of others. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        Builder add(String piece, Origin origin) {
            if (!piece.isEmpty()) {
                parts.add(new Part(text.length(), origin));
                text.append(piece);
            }
            return this;
        }

        /** Adds a text that stands for some characters of another passage. */
        Builder add(String replacement, Passage whole, Span replaced) {
            return add(replacement, (start, end) -> whole.origin(replaced));
        }

        /** Adds all of another passage. */
        Builder add(Passage whole) {
            return add(whole, 0, whole.text.length());
        }

        /** Adds some characters of another passage. */
        Builder add(Passage whole, int from, int to) {
            return add(
                    whole.text.substring(from, to), (start, end) -> whole.origin(new Span(from + start, from + end)));
        }

        int length() {
            return text.length();
        }

        Passage build() {
            return parts.isEmpty() ? Passage.of("") : new Passage(text.toString(), List.copyOf(parts));
        }
    }
}
