package dev.escapement.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A history that the service recorded, as {@code aws stepfunctions get-execution-history} prints it.
 *
 * <pre>{@code
 * RecordedHistory history = RecordedHistory.parse(Files.readString(Path.of("failed.json")));
 * }</pre>
 *
 * @param events in the order of the recording
 */
@API(status = Status.EXPERIMENTAL)
public record RecordedHistory(List<RecordedEvent> events) {

    public RecordedHistory {
        events = List.copyOf(events);
    }

    /** Reads the command line's JSON: an object with {@code events}, or the bare array. */
    public static RecordedHistory parse(String text) {
        return of(Json.parse(text));
    }

    /** Reads the command line's JSON: an object with {@code events}, or the bare array. */
    public static RecordedHistory of(JsonNode history) {
        JsonNode events = history.isObject() ? history.path("events") : history;
        if (!events.isArray()) {
            throw new IllegalArgumentException(
                    "A recorded history is a JSON object with the array 'events', or that array;" + " this is "
                            + history.getNodeType());
        }
        List<RecordedEvent> read = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            read.add(event(events.get(i), i));
        }
        return new RecordedHistory(read);
    }

    /** The last event; {@code null} in an empty history. */
    public @Nullable RecordedEvent last() {
        return events.isEmpty() ? null : events.get(events.size() - 1);
    }

    private static RecordedEvent event(JsonNode event, int position) {
        HistoryEventType type = HistoryEventType.named(event.path("type").asText());
        if (type == null) {
            throw new IllegalArgumentException("Event " + (position + 1) + " of the recorded history has the type "
                    + event.path("type") + ", which is none of the service's");
        }
        String member = type.detailsMember();
        JsonNode details = member == null ? Json.emptyObject() : event.path(member);
        return new RecordedEvent(
                event.path("id").asInt(),
                event.path("previousEventId").asInt(),
                type,
                details.isObject() ? details : Json.emptyObject(),
                timestamp(event.path("timestamp"), position));
    }

    private static @Nullable Instant timestamp(JsonNode value, int position) {
        if (value.isNumber()) {
            return Instant.ofEpochMilli(Math.round(value.doubleValue() * 1_000));
        }
        if (!value.isTextual()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.textValue()).toInstant();
        } catch (DateTimeException problem) {
            throw new IllegalArgumentException(
                    "Event " + (position + 1) + " of the recorded history has a timestamp that is neither a number"
                            + " nor ISO 8601 with an offset: " + value,
                    problem);
        }
    }
}
