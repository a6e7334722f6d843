package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** The content of an object as Tasks send and get it. */
final class ObjectBody {

    private ObjectBody() {}

    /** A text as it is, any other value as compact JSON. */
    static byte[] bytes(JsonNode body) {
        if (body.isMissingNode()) {
            return new byte[0];
        }
        return (body.isTextual() ? body.textValue() : Json.write(body)).getBytes(StandardCharsets.UTF_8);
    }

    /** Text where it is text, Base64 where it is not. */
    static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException binary) {
            return Base64.getEncoder().encodeToString(content);
        }
    }

    static String checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) checksum.getValue())
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String etag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }
}
