package dev.escapement.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The characters of a text in UTF-8, without the mark that some programs write in front of it. */
final class Characters implements Closeable {

    static final int END = -1;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[32 * 1024];
    private boolean begun;
    private int at;
    private int filled;

    Characters(OpenedObject file) {
        this.reader = new InputStreamReader(file.stream(), StandardCharsets.UTF_8);
    }

    /** The next character without passing it, or {@link #END}. */
    int peek() throws IOException {
        return at < filled || refilled() ? buffer[at] : END;
    }

    /** Passes what was just looked at. */
    void skip() {
        at++;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean refilled() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        if (!begun && filled > 0) {
            begun = true;
            at = buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
        }
        return at < filled || filled > 0 && refilled();
    }
}
