package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ChildResult.Ending;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A child execution as a result file tells of it: with all that is known, members by their names (asl-reference 7.6). */
final class ExecutionResult {

    private static final JsonNode INCLUDED = Json.object().put("Included", true).build();

    private ExecutionResult() {}

    static JsonNode of(ChildResult child) {
        ObjectBuilder result = Json.object(16);
        result.putIfPresent("Cause", child.ending().cause())
                .putIfPresent("Error", child.ending().error())
                .put("ExecutionArn", child.executionArn())
                .put("Input", Json.write(child.input()))
                .put("InputDetails", INCLUDED)
                .put("Name", child.name());
        if (child.ending() instanceof Ending.Succeeded succeeded) {
            result.put("Output", Json.write(succeeded.output())).put("OutputDetails", INCLUDED);
        }
        redrive(child, result);
        return result.putIfPresent("StartDate", date(child.startedAt()))
                .put("StateMachineArn", child.stateMachineArn())
                .put("Status", child.ending().status())
                .putIfPresent("StopDate", date(child.stoppedAt()))
                .build();
    }

    private static void redrive(ChildResult child, ObjectBuilder result) {
        result.put("RedriveCount", child.redriveCount());
        if (child.ending() instanceof Ending.Succeeded) {
            result.put("RedriveStatus", "NOT_REDRIVABLE")
                    .put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
        } else if (!(child.ending() instanceof Ending.Pending)) {
            boolean express = child.executionArn().contains(":express:");
            result.put("RedriveStatus", express ? "REDRIVABLE_BY_MAP_RUN" : "REDRIVABLE");
        }
    }

    private static @Nullable String date(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
