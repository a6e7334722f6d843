package dev.escapement.parser;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes to text: UTF-8, and not without end. */
final class SourceBytes {

    /** Four times what the service takes: a template or a commented YAML file is longer than the definition in it. */
    static final int LIMIT = 4 * 1024 * 1024;

    private SourceBytes() {}

    static SourceText text(String name, byte[] bytes) {
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(unread, text, true);
        if (result.isError()) {
            throw new SourceException(SourceText.missing(name), notText(bytes, unread.position()));
        }
        return SourceText.of(name, text.flip().toString());
    }

    static SourceException tooLong(String name, long length) {
        String message = "it is " + length + " bytes long; sources of up to " + LIMIT
                + " bytes are read, and the service takes definitions of up to 1048576";
        return new SourceException(SourceText.missing(name), SourceProblem.of("SOURCE_TOO_LONG", message));
    }

    private static SourceProblem notText(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return SourceProblem.of(
                "SOURCE_NOT_UTF8",
                String.format(
                        Locale.ROOT,
                        "it is not UTF-8 text: byte 0x%02X at offset %d, in line %d, starts no character; save it as UTF-8",
                        bytes[offset],
                        offset,
                        line));
    }
}
