package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionDescription;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;

/** What the service tells of an execution, times as the wire has them. */
final class ExecutionView {

    private static final JsonNode LEFT_OUT =
            Json.object(1).put("included", false).build();

    private ExecutionView() {}

    /** As DescribeExecution does. */
    static JsonNode described(Execution execution, boolean withData) {
        JsonNode told = ExecutionDescription.of(execution, WireTime::of);
        return withData ? told : withoutData(told);
    }

    private static JsonNode withoutData(JsonNode told) {
        ObjectBuilder rest = Json.object(20);
        told.properties().forEach(member -> {
            switch (member.getKey()) {
                case "input", "output" -> {}
                case "inputDetails", "outputDetails" -> rest.put(member.getKey(), LEFT_OUT);
                default -> rest.put(member.getKey(), member.getValue());
            }
        });
        return rest.build();
    }

    /** As ListExecutions does. */
    static JsonNode entry(Execution execution) {
        return ExecutionDescription.summary(execution, WireTime::of);
    }

    /** As StartSyncExecution does. */
    static JsonNode synchronous(Execution execution, boolean withData) {
        return execution.syncResponse().toJson(WireTime::of, withData);
    }
}
