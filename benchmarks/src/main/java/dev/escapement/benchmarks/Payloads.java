package dev.escapement.benchmarks;

import java.util.Locale;

/** Values to work on. */
final class Payloads {

    private static final int LARGE_BYTES = 187_000;

    private Payloads() {}

    /** Items as a shop keeps them, 187 KB of them, and a place for results. */
    static String large() {
        StringBuilder text = new StringBuilder("{\"payload\":{\"items\":[");
        for (int i = 0; text.length() < LARGE_BYTES; i++) {
            text.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"id\":%d,\"name\":\"item-%05d\",\"price\":%s,\"tags\":[\"red\",\"green\",\"blue\"],\"desc\":\"%s\"}",
                            i,
                            i,
                            i * 1.25,
                            "lorem ipsum dolor sit amet ".repeat(3)));
        }
        return text.append("]},\"steps\":{}}").toString();
    }
}
