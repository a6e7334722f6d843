package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What leaves a state.
 *
 * @param output handed to the next state
 * @param assigned the variables it assigned, in the order of the definition
 */
@API(status = Status.EXPERIMENTAL)
public record Departure(JsonNode output, Map<String, JsonNode> assigned) {

    /** Leaves without assigning anything. */
    public static Departure with(JsonNode output) {
        return new Departure(output, Map.of());
    }
}
