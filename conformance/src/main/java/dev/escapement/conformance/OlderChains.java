package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells a history as the service told it when the case was recorded. Until the autumn of 2024 the exit of a distributed Map hung on the
 * success of its run; since then it hangs on the run's start, as the harness has it (asl-reference 3.2).
 */
final class OlderChains {

    private static final LocalDate CHANGED = LocalDate.of(2024, 11, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private OlderChains() {}

    static List<JsonNode> of(List<JsonNode> events, String recorded) {
        return isOlder(recorded) ? rehung(events) : events;
    }

    private static boolean isOlder(String recorded) {
        String day = recorded.split(",", 2)[0];
        return !day.isEmpty() && LocalDate.parse(day, DAY).isBefore(CHANGED);
    }

    private static List<JsonNode> rehung(List<JsonNode> events) {
        List<JsonNode> older = new ArrayList<>();
        for (JsonNode event : events) {
            older.add(
                    event.path("type").asText().equals("MapStateExited")
                            ? Json.with(event, "previousEventId", cause(event, events))
                            : event);
        }
        return older;
    }

    /** The success of the run that started with the event's cause, if that is what its cause is. */
    private static JsonNode cause(JsonNode exit, List<JsonNode> events) {
        JsonNode cause = exit.path("previousEventId");
        return events.stream()
                .filter(event -> event.path("type").asText().equals("MapRunSucceeded"))
                .filter(event -> event.path("previousEventId").equals(cause))
                .map(event -> event.path("id"))
                .findFirst()
                .orElse(cause);
    }
}
