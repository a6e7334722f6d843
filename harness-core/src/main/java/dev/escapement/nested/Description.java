package dev.escapement.nested;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What DescribeExecution and StartSyncExecution tell of an execution, as Tasks see it: members in alphabetical order. */
final class Description {

    private Description() {}

    /**
     * Of an optimised integration (asl-reference 6.4).
     *
     * @param payload how the texts of input and output are shown
     */
    static JsonNode optimised(HostedExecution execution, Function<JsonNode, JsonNode> payload) {
        return described(execution, payload, date -> Json.number(date.toEpochMilli()));
    }

    /** Of {@code aws-sdk:sfn:describeExecution}. */
    static JsonNode sdk(HostedExecution execution) {
        return described(execution, Description::asText, Description::isoDate);
    }

    /** The date of a start, as the SDK shows it. */
    static JsonNode isoDate(Instant date) {
        return Json.text(date.toString());
    }

    static JsonNode asText(JsonNode payload) {
        return Json.text(Json.write(payload));
    }

    private static JsonNode described(
            HostedExecution execution, Function<JsonNode, JsonNode> payload, Function<Instant, JsonNode> date) {
        ObjectBuilder told = common(execution, payload);
        if (!execution.status().equals("RUNNING")) {
            String reason = execution.redriveStatusReason();
            told.put("RedriveCount", execution.redriveCount())
                    .put("RedriveStatus", reason == null ? "REDRIVABLE" : "NOT_REDRIVABLE")
                    .putIfPresent("RedriveStatusReason", reason);
        }
        return dated(told, execution, date).build();
    }

    /** Of {@code aws-sdk:sfn:startSyncExecution} (asl-reference 9.3.2): it fails without failing the call. */
    static JsonNode synchronous(HostedExecution execution) {
        return SdkNames.of(execution.synchronousAnswer(Description::isoDate));
    }

    private static ObjectBuilder common(HostedExecution execution, Function<JsonNode, JsonNode> payload) {
        JsonNode included = Json.object(1).put("Included", true).build();
        @Nullable JsonNode output = execution.output();
        ObjectBuilder told = Json.object(16)
                .putIfPresent("Cause", execution.cause())
                .putIfPresent("Error", execution.error())
                .put("ExecutionArn", execution.arn())
                .put("Input", payload.apply(Json.parse(execution.input())))
                .put("InputDetails", included)
                .put("Name", execution.name());
        return output == null ? told : told.put("Output", payload.apply(output)).put("OutputDetails", included);
    }

    private static ObjectBuilder dated(
            ObjectBuilder told, HostedExecution execution, Function<Instant, JsonNode> date) {
        @Nullable Instant stopped = execution.stoppedAt();
        return told.put("StartDate", date.apply(execution.startedAt()))
                .put("StateMachineArn", execution.machineArn())
                .put("Status", execution.status())
                .putIfPresent("StopDate", stopped == null ? null : date.apply(stopped));
    }
}
