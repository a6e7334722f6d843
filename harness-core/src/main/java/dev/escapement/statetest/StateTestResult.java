package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a state.
 *
 * <pre>{@code
 * StateTestResult result = machine.state("Greet").test("{\"name\": \"Ada\"}");
 * result.output();   // {"greeting":"Hello, Ada"}
 * result.toJson();   // as the service would have answered
 * }</pre>
 *
 * @param status how it would end
 * @param output what it would hand on; {@code null} when it would hand on nothing
 * @param error the error it failed with, caught or not
 * @param cause the error's cause
 * @param nextState where it would lead; {@code null} when its workflow would end
 * @param inspectionData the values on the way; {@code null} at level {@code INFO}
 */
@API(status = Status.EXPERIMENTAL)
public record StateTestResult(
        StateTestStatus status,
        @Nullable JsonNode output,
        @Nullable String error,
        @Nullable String cause,
        @Nullable String nextState,
        @Nullable InspectionData inspectionData) {

    /** The answer of the service, where values are JSON texts. */
    public JsonNode toJson() {
        return Json.object()
                .putIfPresent("output", output == null ? null : Json.write(output))
                .putIfPresent("error", error)
                .putIfPresent("cause", cause)
                .putIfPresent("inspectionData", inspectionData == null ? null : inspectionData.toJson())
                .putIfPresent("nextState", nextState)
                .put("status", status.name())
                .build();
    }
}
