package dev.escapement.fault.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What receivers know repetitions by: the first member of the request with one of the usual names. */
final class IdempotencyKey {

    private static final List<String> NAMES = List.of(
            "idempotencyKey",
            "IdempotencyKey",
            "idempotency_key",
            "idempotencyToken",
            "IdempotencyToken",
            "clientToken",
            "ClientToken",
            "clientRequestToken",
            "ClientRequestToken",
            "MessageDeduplicationId");

    private IdempotencyKey() {}

    static @Nullable String of(TaskCall call) {
        JsonNode parameters = call.parameters();
        JsonNode payload = parameters.get("Payload");
        JsonNode body = parameters.get("MessageBody");
        String ofAction = in(parameters);
        String ofPayload = ofAction == null && payload != null ? in(payload) : ofAction;
        return ofPayload == null && body != null ? in(body) : ofPayload;
    }

    private static @Nullable String in(JsonNode object) {
        for (String name : NAMES) {
            JsonNode value = object.get(name);
            if (value != null && value.isValueNode() && !value.isNull()) {
                return value.asText();
            }
        }
        return null;
    }
}
