package dev.escapement.dataset;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that begins with something and never ends. */
final class Endless extends InputStream {

    private final byte[] begin;
    private int at;

    Endless(String begin) {
        this.begin = begin.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        return at < begin.length ? begin[at++] : 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Arrays.fill(target, offset, offset + length, (byte) 'x');
        if (at < begin.length) {
            target[offset] = begin[at++];
            return 1;
        }
        return length;
    }
}
