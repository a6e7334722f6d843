package dev.escapement.dataset;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a text, ended by {@code \n} or {@code \r\n}; none may be larger than an item. */
final class Lines implements Closeable {

    private final String source;
    private final Characters characters;
    private final StringBuilder line = new StringBuilder();
    private long number;

    Lines(OpenedObject file) {
        this.source = file.source();
        this.characters = new Characters(file);
    }

    /** The next line; {@code null} when there are no more. */
    @Nullable String next() throws IOException {
        if (characters.peek() == Characters.END) {
            return null;
        }
        line.setLength(0);
        number++;
        for (int next = characters.peek(); next != '\n' && next != Characters.END; next = characters.peek()) {
            line.append((char) next);
            characters.skip();
            if (line.length() > GuardedItems.LARGEST_ITEM) {
                throw FailureWords.tooLarge(source);
            }
        }
        characters.skip();
        return withoutReturn();
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    private String withoutReturn() {
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
