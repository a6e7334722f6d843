package dev.escapement.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text apart into records of fields. A field in double quotes may hold delimiters, line ends and doubled quotes; an empty
 * line is no record, a line of blanks is one (asl-reference 7.3).
 */
final class CsvRecords implements Closeable {

    private final String source;
    private final char delimiter;
    private final Characters characters;
    private final StringBuilder field = new StringBuilder();
    private long line = 1;
    private int size;

    CsvRecords(OpenedObject file, char delimiter) {
        this.source = file.source();
        this.delimiter = delimiter;
        this.characters = new Characters(file);
    }

    /** The next record; {@code null} when there are no more. */
    @Nullable List<String> next() throws IOException {
        skipEmptyLines();
        if (characters.peek() == Characters.END) {
            return null;
        }
        size = 0;
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (passed(delimiter));
        endOfLine();
        return fields;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    private String field() throws IOException {
        field.setLength(0);
        if (passed('"')) {
            quoted();
        }
        plain();
        return field.toString();
    }

    private void plain() throws IOException {
        for (int next = characters.peek(); next != delimiter && !endsLine(next); next = characters.peek()) {
            take(next);
        }
    }

    private void quoted() throws IOException {
        long begin = line;
        while (!passed('"') || characters.peek() == '"') {
            int next = characters.peek();
            if (next == Characters.END) {
                throw new UnreadableException(
                        source + " ends within the quoted field that begins in line " + begin + ".");
            }
            line += next == '\n' ? 1 : 0;
            take(next);
        }
    }

    private void take(int character) throws UnreadableException {
        field.append((char) character);
        characters.skip();
        if (++size > GuardedItems.LARGEST_ITEM) {
            throw FailureWords.tooLarge(source);
        }
    }

    private void skipEmptyLines() throws IOException {
        for (int next = characters.peek(); next == '\n' || next == '\r'; next = characters.peek()) {
            endOfLine();
        }
    }

    private void endOfLine() throws IOException {
        boolean carriage = passed('\r');
        boolean feed = passed('\n');
        line += carriage || feed ? 1 : 0;
    }

    private boolean passed(char expected) throws IOException {
        if (characters.peek() != expected) {
            return false;
        }
        characters.skip();
        return true;
    }

    private static boolean endsLine(int character) {
        return character == '\n' || character == '\r' || character == Characters.END;
    }
}
