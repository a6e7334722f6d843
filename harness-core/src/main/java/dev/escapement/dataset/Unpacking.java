package dev.escapement.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks what a key ending in {@code .gz} or {@code .zst} announces (asl-reference 7.3). */
final class Unpacking {

    private static final int BUFFER = 64 * 1024;

    private Unpacking() {}

    static InputStream of(String key, InputStream packed) throws IOException {
        if (key.endsWith(".gz") || key.endsWith(".gzip")) {
            return new GZIPInputStream(packed, BUFFER);
        }
        return key.endsWith(".zst") ? InstalledFormats.unpacking("ZSTD").unpack(packed) : packed;
    }
}
