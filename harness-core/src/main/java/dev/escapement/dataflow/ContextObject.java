package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Writes the context object, section by section, members in the order of the service (asl-reference 2.7). */
@API(status = Status.INTERNAL)
public final class ContextObject {

    private ContextObject() {}

    /** All sections together. */
    public static JsonNode of(
            JsonNode execution,
            JsonNode stateMachine,
            JsonNode state,
            @Nullable String taskToken,
            @Nullable JsonNode mapItem) {
        ObjectBuilder context = Json.object()
                .put("Execution", execution)
                .put("StateMachine", stateMachine)
                .put("State", state);
        if (taskToken != null) {
            context.put("Task", Json.object().put("Token", taskToken).build());
        }
        return mapItem == null
                ? context.build()
                : context.put("Map", Json.object().put("Item", mapItem).build()).build();
    }

    /** Of a Standard workflow; only one that was redriven tells when. */
    public static JsonNode standardExecution(
            String arn,
            JsonNode input,
            Instant startedAt,
            String name,
            String roleArn,
            int redriveCount,
            @Nullable Instant redrivenAt) {
        return Json.object()
                .put("Id", arn)
                .put("Input", input)
                .put("StartTime", isoText(startedAt))
                .put("Name", name)
                .put("RoleArn", roleArn)
                .put("RedriveCount", redriveCount)
                .putIfPresent("RedriveTime", redrivenAt == null ? null : isoText(redrivenAt))
                .build();
    }

    /** Of an Express workflow; only one that somebody waits for has no redrive count. */
    public static JsonNode expressExecution(
            String arn,
            JsonNode input,
            String name,
            @Nullable String roleArn,
            Instant startedAt,
            @Nullable Integer redriveCount) {
        return Json.object()
                .put("Id", arn)
                .put("Input", input)
                .put("Name", name)
                .put("RoleArn", roleArn == null ? Json.nothing() : Json.text(roleArn))
                .put("StartTime", isoText(startedAt))
                .putIfPresent("RedriveCount", redriveCount == null ? null : Json.number(redriveCount))
                .build();
    }

    /** The machine that the execution runs. */
    public static JsonNode stateMachine(String arn, String name) {
        return Json.object().put("Id", arn).put("Name", name).build();
    }

    /** The state; only those that may try again count their retries. */
    public static JsonNode state(String name, Instant enteredAt, @Nullable Integer retryCount) {
        return Json.object()
                .put("Name", name)
                .put("EnteredTime", isoText(enteredAt))
                .putIfPresent("RetryCount", retryCount == null ? null : Json.number(retryCount))
                .build();
    }

    /** An item of a Map. */
    public static JsonNode mapItem(int index, @Nullable String key, JsonNode value, @Nullable String source) {
        return Json.object()
                .put("Index", index)
                .putIfPresent("Key", key)
                .put("Value", value)
                .putIfPresent("Source", source)
                .build();
    }

    /** ISO 8601 in UTC, to the millisecond, without trailing zeros of the fraction. */
    private static String isoText(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        int dot = text.indexOf('.');
        if (dot < 0) {
            return text;
        }
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end) + "Z";
    }
}
