package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds the context object as it looks from a state (asl-reference 2.7). */
final class ContextObject {

    private ContextObject() {}

    static JsonNode of(StateVisit visit, @Nullable MapItem item) {
        ObjectBuilder context = Json.object()
                .put("Execution", execution(visit.strand().execution()))
                .put("StateMachine", stateMachine(visit.strand().execution().spec()))
                .put("State", state(visit));
        if (visit.hasToken()) {
            context.put("Task", Json.object().put("Token", visit.token()).build());
        }
        if (item != null) {
            context.put("Map", Json.object().put("Item", item(item)).build());
        }
        return context.build();
    }

    /** The order of members differs between the two types, and only a synchronous Express run has no redrive count. */
    private static JsonNode execution(Run run) {
        RunSpec spec = run.spec();
        JsonNode startTime = Json.text(isoText(run.startedAt()));
        ObjectBuilder execution = Json.object().put("Id", spec.executionArn()).put("Input", spec.input());
        if (!spec.express()) {
            execution.put("StartTime", startTime);
        }
        execution.put("Name", spec.executionName()).put("RoleArn", spec.roleArn());
        if (spec.express()) {
            execution.put("StartTime", startTime);
        }
        return spec.synchronous()
                ? execution.build()
                : execution.put("RedriveCount", 0).build();
    }

    private static JsonNode stateMachine(RunSpec spec) {
        return Json.object()
                .put("Id", spec.machineArn())
                .put("Name", spec.machineName())
                .build();
    }

    private static JsonNode state(StateVisit visit) {
        ObjectBuilder state =
                Json.object().put("Name", visit.state().name()).put("EnteredTime", isoText(visit.enteredAt()));
        if (visit.isGuarded()) {
            state.put("RetryCount", visit.retryCount());
        }
        return state.build();
    }

    private static JsonNode item(MapItem item) {
        return Json.object()
                .put("Index", item.index())
                .putIfPresent("Key", item.key())
                .put("Value", item.value())
                .put("Source", item.source())
                .build();
    }

    /** ISO 8601 in UTC, to the millisecond, without trailing zeros of the fraction. */
    private static String isoText(Instant instant) {
        String text = instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString();
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
