package dev.escapement.parser;

import java.util.Arrays;

/** How a text value was written: quoted, with escapes, or as an indented block. */
final class ScalarText {

    private static final int[] UNKNOWN = {};

    private final Span written;

    /** Where each character of the value was written, and where the last one ends; empty if that cannot be told. */
    private final int[] offsets;

    private ScalarText(Span written, int[] offsets) {
        this.written = written;
        this.offsets = offsets;
    }

    static ScalarText of(String text, Span written) {
        int start = afterProperties(text, written);
        if (start >= written.end()) {
            return new ScalarText(written, UNKNOWN);
        }
        Span value = new Span(start, Math.min(written.end(), text.length()));
        return new ScalarText(
                written,
                switch (text.charAt(start)) {
                    case '"' -> quoted(text, value);
                    case '\'' -> singleQuoted(text, value);
                    case '|' -> block(text, value);
                    case '>' -> UNKNOWN;
                    default -> plain(text, value);
                });
    }

    /** Where some characters of the value were written. */
    Span inside(int from, int to) {
        boolean known = from >= 0 && from < to && to < offsets.length;
        return known ? new Span(offsets[from], offsets[to]) : written;
    }

    /** A YAML value may begin with a tag and an anchor. */
    private static int afterProperties(String text, Span written) {
        int at = written.start();
        while (at < written.end() && (text.charAt(at) == '!' || text.charAt(at) == '&')) {
            while (at < written.end() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < written.end() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static int[] quoted(String text, Span value) {
        int[] offsets = new int[value.end() - value.start()];
        int count = 0;
        for (int at = value.start() + 1; at < value.end() - 1; at++) {
            offsets[count++] = at;
            if (text.charAt(at) == '\\') {
                at += escaped(text.charAt(at + 1));
            } else if (text.charAt(at) == '\n') {
                return UNKNOWN;
            }
        }
        return ended(offsets, count, value.end() - 1);
    }

    private static int[] ended(int[] offsets, int count, int end) {
        int[] ended = Arrays.copyOf(offsets, count + 1);
        ended[count] = end;
        return ended;
    }

    /** How many characters follow the backslash. */
    private static int escaped(char kind) {
        return switch (kind) {
            case 'x' -> 3;
            case 'u' -> 5;
            case 'U' -> 9;
            default -> 1;
        };
    }

    private static int[] singleQuoted(String text, Span value) {
        int[] offsets = new int[value.end() - value.start()];
        int count = 0;
        for (int at = value.start() + 1; at < value.end() - 1; at++) {
            offsets[count++] = at;
            if (text.charAt(at) == '\'') {
                at++;
            } else if (text.charAt(at) == '\n') {
                return UNKNOWN;
            }
        }
        return ended(offsets, count, value.end() - 1);
    }

    private static int[] plain(String text, Span value) {
        int[] offsets = new int[value.end() - value.start()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = value.start() + i;
            if (text.charAt(offsets[i]) == '\n') {
                return UNKNOWN;
            }
        }
        return ended(offsets, offsets.length, value.end());
    }

    /** A block keeps its lines and loses their indentation, which that of its first line sets. */
    private static int[] block(String text, Span value) {
        int first = text.indexOf('\n', value.start()) + 1;
        int indentation = indentation(text, first, value.end());
        int[] offsets = new int[value.end() - value.start()];
        int count = 0;
        for (int at = first; first > 0 && at < value.end(); ) {
            int end = text.indexOf('\n', at);
            int last = end < 0 || end >= value.end() ? value.end() - 1 : end;
            int content = last > at && text.charAt(last - 1) == '\r' ? last - 1 : last;
            for (int i = at + indentation; i < content; i++) {
                offsets[count++] = i;
            }
            offsets[count++] = last;
            at = last + 1;
        }
        return ended(offsets, count, value.end());
    }

    private static int indentation(String text, int first, int end) {
        int start = first;
        for (int at = first; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                start = at + 1;
            } else if (c != ' ' && c != '\r') {
                return at - start;
            }
        }
        return 0;
    }
}
