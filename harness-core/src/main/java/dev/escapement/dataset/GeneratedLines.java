package dev.escapement.dataset;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A text that is made line by line. */
final class GeneratedLines extends InputStream {

    private static final int CHUNK = 8192;

    private final long count;
    private final LongFunction<String> line;
    private byte[] chunk = {};
    private long next;
    private int at;

    GeneratedLines(long count, LongFunction<String> line) {
        this.count = count;
        this.line = line;
    }

    @Override
    public int read() {
        return filled() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!filled()) {
            return -1;
        }
        int taken = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean filled() {
        if (at == chunk.length && next < count) {
            StringBuilder lines = new StringBuilder(CHUNK + 256);
            while (next < count && lines.length() < CHUNK) {
                lines.append(line.apply(next++)).append('\n');
            }
            chunk = lines.toString().getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at < chunk.length;
    }
}
