package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** What goes back for a request: a status of HTTP and a body, written once. */
final class Answer {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int OUR_FAULT = 500;

    private final int status;
    private final byte[] body;

    private Answer(int status, JsonNode body) {
        this.status = status;
        this.body = Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    static Answer of(JsonNode body) {
        return new Answer(OK, body);
    }

    static Answer refusal(String code, String message) {
        return refusal(BAD_REQUEST, code, message);
    }

    static Answer refusal(int status, String code, String message) {
        return new Answer(
                status,
                Json.object().put("__type", code).put("message", message).build());
    }

    static Answer refusal(ApiRefusal refused) {
        ObjectBuilder body =
                Json.object().put("__type", refused.code()).put("message", String.valueOf(refused.getMessage()));
        refused.details().forEach(body::put);
        return new Answer(BAD_REQUEST, body.build());
    }

    static Answer failure(RuntimeException trouble) {
        return refusal(OUR_FAULT, "InternalFailure", String.valueOf(trouble));
    }

    int status() {
        return status;
    }

    byte[] bytes() {
        return body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Short, to tell by it whether a replay answers the same. */
    String digest() {
        CRC32 sum = new CRC32();
        sum.update(body);
        return String.format(Locale.ROOT, "%d-%08x", status, sum.getValue());
    }
}
