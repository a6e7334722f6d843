package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Runs;
import dev.escapement.history.HistoryEvent;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** One execution, and the many ways in which tools export it. */
final class Exports {

    static final Execution EXECUTION = Runs.run(
            """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "%s", "Assign": {"Paid.$": "$.ok"}, "Next": "Done"},
              "Done": {"Type": "Succeed"}}}
            """.formatted(Runs.FUNCTION),
            "{\"n\": 7}",
            TaskReply.success(Json.parse("{\"ok\": true}")).after(Duration.ofMillis(634)));

    private Exports() {}

    static List<JsonNode> events() {
        return EXECUTION.history().stream().map(HistoryEvent::toJson).toList();
    }

    static String page(List<JsonNode> events) {
        return Json.write(Json.object().put("events", Json.array(events)).build());
    }

    static String cutPage(List<JsonNode> events) {
        return Json.write(Json.object()
                .put("events", Json.array(events))
                .put("nextToken", "AAMA-EFRSURB")
                .build());
    }

    static List<JsonNode> reversed() {
        List<JsonNode> reversed = new ArrayList<>(events());
        Collections.reverse(reversed);
        return reversed;
    }

    static List<JsonNode> each(Function<JsonNode, JsonNode> change) {
        return events().stream().map(change).toList();
    }

    static List<JsonNode> withTimes(Function<HistoryEvent, JsonNode> time) {
        return EXECUTION.history().stream()
                .map(event -> Json.with(event.toJson(), "timestamp", time.apply(event)))
                .toList();
    }

    /** As SDKs for Go and .NET name members. */
    static JsonNode capitalised(JsonNode node) {
        ObjectBuilder capitalised = Json.object();
        node.properties()
                .forEach(member -> capitalised.put(
                        member.getKey().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + member.getKey().substring(1),
                        member.getValue().isObject() && !member.getKey().equals("assignedVariables")
                                ? capitalised(member.getValue())
                                : member.getValue()));
        return capitalised.put("MapRunFailedEventDetails", Json.nothing()).build();
    }

    static JsonNode withoutData(JsonNode event) {
        ObjectBuilder kept = Json.object();
        event.properties()
                .forEach(member -> kept.put(
                        member.getKey(),
                        member.getValue().isObject() ? withoutDataMembers(member.getValue()) : member.getValue()));
        return kept.build();
    }

    private static JsonNode withoutDataMembers(JsonNode details) {
        ObjectBuilder kept = Json.object();
        details.properties().forEach(member -> {
            if (!List.of("input", "output", "inputDetails", "outputDetails").contains(member.getKey())) {
                kept.put(member.getKey(), member.getValue());
            }
        });
        return kept.build();
    }

    /** As the log has it. */
    static List<JsonNode> logRecords(String arn) {
        return EXECUTION.history().stream()
                .map(event -> Json.object()
                        .put("id", String.valueOf(event.id()))
                        .put("type", event.type().apiName())
                        .put("details", event.details() == null ? Json.emptyObject() : event.details())
                        .put("previous_event_id", String.valueOf(event.previousId()))
                        .put("event_timestamp", String.valueOf(event.timestamp().toEpochMilli()))
                        .put("execution_arn", arn)
                        .put("redrive_count", "0")
                        .build())
                .toList();
    }
}
