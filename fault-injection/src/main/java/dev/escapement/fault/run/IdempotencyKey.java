package dev.escapement.fault.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What receivers know repetitions by: the first member of the request with one of the usual names; of a start, the execution. */
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

    static @Nullable String of(TaskCall call, @Nullable TaskReply reply) {
        String started = call.parameters().has("Name") && reply != null ? startedExecution(reply) : null;
        return started == null ? of(call) : started;
    }

    /** Who starts an execution of the same name once more gets the same one, or none: it is what both are about. */
    private static @Nullable String startedExecution(TaskReply reply) {
        if (reply instanceof TaskReply.Submitted accepted) {
            return accepted.response().path("ExecutionArn").textValue();
        }
        return reply instanceof TaskReply.Settled end && end.outcome() instanceof TaskOutcome.Succeeded success
                ? success.output().path("ExecutionArn").textValue()
                : null;
    }

    private static @Nullable String of(TaskCall call) {
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
