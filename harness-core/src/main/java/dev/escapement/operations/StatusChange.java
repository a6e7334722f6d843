package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.RedriveStatus;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An execution stands otherwise than before: what EventBridge is told (asl-reference 8.10).
 *
 * @param status what it became
 * @param id of the event
 */
@API(status = Status.EXPERIMENTAL)
public record StatusChange(
        String id,
        Execution execution,
        ExecutionStatus status,
        Instant at,
        @Nullable Instant stoppedAt,
        @Nullable JsonNode output,
        @Nullable String error,
        @Nullable String cause,
        int redriveCount,
        @Nullable Instant redrivenAt,
        RedriveStatus redriveStatus,
        @Nullable String redriveStatusReason) {

    private static final int HOME = 3;
    private static final int LONGEST_PAYLOAD = 248 * 1_024;
    private static final JsonNode INCLUDED = Json.object(1).put("included", true).build();
    private static final JsonNode LEFT_OUT = Json.object(1).put("included", false).build();

    static StatusChange now(String id, Execution execution, Instant now) {
        return new StatusChange(
                id,
                execution,
                execution.status(),
                now,
                execution.stoppedAt(),
                execution.output(),
                execution.error(),
                execution.cause(),
                execution.redriveCount(),
                execution.redrivenAt(),
                execution.redriveStatus(),
                execution.redriveStatusReason());
    }

    /** The event as EventBridge hands it on; every member is there, those that are not set as {@code null}. */
    public JsonNode toJson() {
        String[] arn = execution.arn().split(":", HOME + 3);
        return Json.object(12)
                .put("version", "0")
                .put("id", id)
                .put("detail-type", "Step Functions Execution Status Change")
                .put("source", "aws.states")
                .put("account", arn[HOME + 1])
                .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", arn[HOME])
                .put("resources", Json.array(List.of(Json.text(execution.arn()))))
                .put("detail", detail())
                .build();
    }

    private JsonNode detail() {
        ObjectBuilder told = Json.object(24)
                .put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.name())
                .put("status", status.name())
                .put("startDate", millis(execution.startedAt()))
                .put("stopDate", millis(stoppedAt));
        String written = output == null ? null : Json.write(output);
        boolean tellsOutput = escaped(written) <= LONGEST_PAYLOAD;
        boolean tellsInput = escaped(execution.inputText()) + (long) escaped(written) <= LONGEST_PAYLOAD;
        told.put("input", text(tellsInput ? execution.inputText() : null))
                .put("output", text(tellsOutput ? written : null))
                .put("stateMachineVersionArn", text(execution.versionArn()))
                .put("stateMachineAliasArn", text(execution.aliasArn()))
                .put("redriveCount", redriveCount)
                .put("redriveDate", millis(redrivenAt))
                .put("redriveStatus", redriveStatus.name())
                .put("redriveStatusReason", text(redriveStatusReason))
                .put("inputDetails", tellsInput ? INCLUDED : LEFT_OUT);
        JsonNode outputDetails = tellsOutput ? INCLUDED : LEFT_OUT;
        return told.put("outputDetails", written == null ? Json.nothing() : outputDetails)
                .put("error", text(error))
                .put("cause", text(cause))
                .build();
    }

    private static int escaped(@Nullable String text) {
        return text == null ? 0 : Json.size(Json.text(text));
    }

    private static JsonNode text(@Nullable String text) {
        return text == null ? Json.nothing() : Json.text(text);
    }

    private static JsonNode millis(@Nullable Instant instant) {
        return instant == null ? Json.nothing() : Json.number(instant.toEpochMilli());
    }
}
