package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** The state machines of an account, by name. */
final class Account {

    private final Map<String, String> definitions = new LinkedHashMap<>();

    /** A machine that was there before. */
    void hold(String name, String definition) {
        definitions.put(name, definition);
    }

    /** Creates a machine from a sound request; the same request once more changes nothing (asl-reference 8.3). */
    JsonNode create(JsonNode request) {
        String name = request.path("name").asText();
        String definition = request.path("definition").asText();
        String known = definitions.putIfAbsent(name, definition);
        return known == null || known.equals(definition)
                ? Json.object().put("response", Json.emptyObject()).build()
                : Refusal.of("StateMachineAlreadyExists", "State Machine Already Exists: '" + arn(name) + "'");
    }

    private static String arn(String name) {
        return "arn:aws:states:us-east-1:111111111111:stateMachine:" + name;
    }
}
