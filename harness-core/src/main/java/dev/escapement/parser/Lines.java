package dev.escapement.parser;

import dev.escapement.parser.Positions.Position;
import java.util.Arrays;

/** The lines of a text, ended by a line feed, a carriage return, or both. */
final class Lines {

    private final String text;
    private int[] starts = new int[16];
    private int count = 1;

    Lines(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                add(i + 1);
            }
        }
    }

    /** Whether there is nothing to show. */
    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether a string in quotes starts there. */
    boolean isQuoteAt(Position position) {
        int at = offset(position.line(), position.column());
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
    }

    /** The position of a stretch; one of several lines is cut at the end of its first. */
    Position position(Span span) {
        int start = Math.min(Math.max(span.start(), 0), text.length());
        int found = Arrays.binarySearch(starts, 0, count, start);
        int line = found >= 0 ? found : -found - 2;
        int end = Math.min(span.end(), endOf(line));
        return new Position(line + 1, start - starts[line] + 1, Math.max(1, end - start));
    }

    /** The offset of a line and column, both counted from 1. */
    int offset(int line, int column) {
        int index = Math.min(Math.max(line, 1), count) - 1;
        return Math.min(starts[index] + Math.max(column, 1) - 1, text.length());
    }

    /** The characters of a line, counted from 1, without its end. */
    String line(int line) {
        int index = Math.min(Math.max(line, 1), count) - 1;
        return text.substring(starts[index], endOf(index));
    }

    private int endOf(int index) {
        int end = index + 1 < count ? starts[index + 1] : text.length();
        while (end > starts[index] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }
}
