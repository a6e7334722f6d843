package dev.escapement.parser;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8, and not without end. */
final class SourceBytes {

    /** Four times what the service takes: a template or a commented YAML file is longer than the definition in it. */
    static final int LIMIT = 4 * 1024 * 1024;

    private SourceBytes() {}

    static SourceText text(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            return SourceText.of(name, decoder.decode(unread).toString());
        } catch (CharacterCodingException trouble) {
            throw new SourceException(SourceText.missing(name), notText(bytes, unread.position()));
        }
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
                        "it is not UTF-8 text: byte 0x%02X at offset %d, in line %d, starts no character; save it as UTF-8",
                        bytes[offset], offset, line));
    }
}
