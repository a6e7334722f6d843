package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.DataLimit;
import dev.escapement.json.Json;
import java.util.Map;

/** Stops values that are too large where they cross the border of a state. */
final class PayloadLimit {

    private PayloadLimit() {}

    /** Refuses a result or output that is too large; {@code source} is the state, resource type or function it came from. */
    static void check(JsonNode value, String source, Limits limits) {
        if (Json.size(value) > limits.payloadBytes()) {
            throw new Exceeded(DataLimit.causeFrom(source));
        }
    }

    static void check(Map<String, JsonNode> assigned, VariableScope scope, String state, Limits limits) {
        long bytes = 0;
        for (JsonNode value : assigned.values()) {
            bytes += Json.size(value);
        }
        if (bytes > limits.payloadBytes() || scope.bytesAfter(assigned) > limits.variableBytes()) {
            throw new Exceeded("The variables assigned by the state '" + state
                    + "' have a size exceeding the maximum number of bytes service limit.");
        }
    }

    /** {@code States.DataLimitExceeded}, on its way to the one place that handles it. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exceeded(String cause) {
            super(cause, null, false, false);
        }
    }
}
