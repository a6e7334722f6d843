package dev.escapement.samples.doublecharge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charges cards, and takes requests with the same key for one. */
final class PaymentProvider implements Integration {

    private final List<Integer> statement = new ArrayList<>();
    private final Map<String, String> paymentsByKey = new LinkedHashMap<>();

    /** What the owner of the card gets to see. */
    List<Integer> statement() {
        return List.copyOf(statement);
    }

    @Override
    public TaskReply call(TaskCall call) {
        JsonNode request = call.parameters();
        JsonNode answer = call.resource().action().equals("charge-card") ? charge(request) : Json.emptyObject();
        return TaskReply.success(answer).after(Duration.ofMillis(80));
    }

    private JsonNode charge(JsonNode request) {
        String key = request.path("idempotencyKey").asText();
        String payment =
                key.isEmpty() ? newPayment(request) : paymentsByKey.computeIfAbsent(key, k -> newPayment(request));
        return Json.object().put("id", payment).build();
    }

    private String newPayment(JsonNode request) {
        statement.add(request.path("amount").intValue());
        return "payment-" + statement.size();
    }
}
