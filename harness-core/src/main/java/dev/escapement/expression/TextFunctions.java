package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The intrinsic functions that give texts, or take them apart. */
final class TextFunctions {

    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private TextFunctions() {}

    static JsonNode format(Arguments arguments) {
        return FormatTemplate.ofData(arguments.text(0)).apply(arguments);
    }

    /** Every character of the second text separates; empty pieces are dropped (asl-reference 2.5). */
    static JsonNode split(Arguments arguments) {
        String text = arguments.text(0);
        String separators = arguments.text(1);
        List<JsonNode> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    pieces.add(Json.text(text.substring(start, i)));
                }
                start = i + 1;
            }
        }
        return Json.array(pieces);
    }

    static JsonNode encode(Arguments arguments) {
        byte[] bytes = arguments.shortText(0).getBytes(StandardCharsets.UTF_8);
        return Json.text(Base64.getEncoder().encodeToString(bytes));
    }

    static JsonNode decode(Arguments arguments) {
        try {
            byte[] bytes = Base64.getDecoder().decode(arguments.shortText(0));
            return Json.text(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            throw arguments.failure(0, "must be encoded in Base64", notEncoded);
        }
    }

    /** Texts are hashed as they are, other values as their JSON. */
    static JsonNode hash(Arguments arguments) {
        JsonNode data = arguments.any(0);
        String text = arguments.shortened(0, data.isTextual() ? data.textValue() : Json.write(data));
        String algorithm = arguments.text(1);
        if (!ALGORITHMS.contains(algorithm)) {
            throw arguments.failure(1, "must be one of " + ALGORITHMS + ", but is " + algorithm);
        }
        return Json.text(HexFormat.of().formatHex(digest(algorithm).digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    static JsonNode uuid(Arguments arguments) {
        return Json.text(arguments.draws().uuid().toString());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }
}
