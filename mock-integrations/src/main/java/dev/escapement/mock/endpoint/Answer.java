package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** What goes back for a request: a status of HTTP and a body. */
record Answer(int status, JsonNode body) {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

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
        return refusal(refused.code(), String.valueOf(refused.getMessage()));
    }

    byte[] bytes() {
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    /** Short, to tell by it whether a replay answers the same. */
    String digest() {
        CRC32 sum = new CRC32();
        sum.update(bytes());
        return String.format(Locale.ROOT, "%d-%08x", status, sum.getValue());
    }
}
