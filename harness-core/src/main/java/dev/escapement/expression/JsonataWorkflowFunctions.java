package dev.escapement.expression;

import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that Step Functions adds to JSONata and that neither draw nor make arrays. */
final class JsonataWorkflowFunctions {

    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private JsonataWorkflowFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                new JsonataFunction("hash", "<s-s:s>", 2, JsonataWorkflowFunctions::hash),
                new JsonataFunction("parse", "<s-:x>", 1, JsonataWorkflowFunctions::parse));
    }

    private static @Nullable String hash(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        String algorithm = given.text(1, "");
        if (!ALGORITHMS.contains(algorithm)) {
            throw JsonataError.coded("T0410", 2, "hash");
        }
        given.run().spend(40L * given.text(0).length());
        return HexFormat.of().formatHex(digest(algorithm, given.text(0).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }

    private static @Nullable Object parse(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        given.run().hold(20L * given.text(0).length());
        try {
            return JsonataValues.view(Json.parse(given.text(0)), given.run());
        } catch (JsonSyntaxException problem) {
            throw JsonataError.uncoded(problem.reason());
        }
    }
}
