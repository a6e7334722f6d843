package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;

/** An answer that says no. */
final class Refusal {

    private Refusal() {}

    static JsonNode of(String code, String message) {
        JsonNode error = Json.object().put("code", code).put("message", message).build();
        return Json.object().put("error", error).build();
    }
}
