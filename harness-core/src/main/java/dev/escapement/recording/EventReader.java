package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.services.NearestNames;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One event as the command line, an SDK or the log tells it. */
final class EventReader {

    private EventReader() {}

    /** An element of a history; SDKs of some languages begin the names of members with capital letters. */
    static RecordedEvent ofHistory(JsonNode event, int position) {
        if (!event.isObject()) {
            throw unreadable(position, "is no JSON object but " + shown(event));
        }
        JsonNode plain = event.has("type") ? event : decapitalised(event);
        HistoryEventType type = type(plain.path("type"), position);
        String member = type.detailsMember();
        JsonNode details = member == null ? Json.emptyObject() : plain.path(member);
        return new RecordedEvent(
                number(plain, "id", position),
                plain.path("previousEventId").isNull() || !plain.has("previousEventId")
                        ? 0
                        : number(plain, "previousEventId", position),
                type,
                details.isObject() ? details : Json.emptyObject(),
                time(plain.path("timestamp"), position));
    }

    /** A record of the log: numbers are texts there, and details have no name of their own. */
    static RecordedEvent ofLog(JsonNode log, int position) {
        HistoryEventType type = type(log.path("type"), position);
        JsonNode details = log.path("details");
        return new RecordedEvent(
                number(log, "id", position),
                log.has("previous_event_id") ? number(log, "previous_event_id", position) : 0,
                type,
                type.detailsMember() != null && details.isObject() ? details : Json.emptyObject(),
                time(log.path("event_timestamp"), position));
    }

    private static HistoryEventType type(JsonNode type, int position) {
        // The SDK for .NET makes an object of it.
        String name = type.isObject() ? type.path("value").asText() : type.asText();
        HistoryEventType known = HistoryEventType.named(name);
        if (known == null) {
            throw unreadable(
                    position,
                    "has the type " + (type.isMissingNode() ? "nothing" : type) + ", which is none of the service's"
                            + hint(name));
        }
        return known;
    }

    private static String hint(String name) {
        List<String> names = Arrays.stream(HistoryEventType.values())
                .map(HistoryEventType::apiName)
                .toList();
        return name.isEmpty() ? "" : NearestNames.hint(name, names);
    }

    private static int number(JsonNode event, String member, int position) {
        JsonNode value = event.path(member);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
            return value.intValue();
        }
        String text = value.asText();
        if (value.isTextual()
                && !text.isEmpty()
                && text.length() < 10
                && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text);
        }
        throw unreadable(position, "has no whole number as '" + member + "' but " + shown(value));
    }

    private static @Nullable Instant time(JsonNode value, int position) {
        try {
            return RecordedTime.of(value);
        } catch (UnreadableRecording problem) {
            throw unreadable(position, String.valueOf(problem.getMessage()));
        }
    }

    private static UnreadableRecording unreadable(int position, String what) {
        return new UnreadableRecording("event " + position + " of the history " + what);
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    private static JsonNode decapitalised(JsonNode object) {
        ObjectBuilder plain = Json.object(object.size());
        object.properties().forEach(member -> {
            String name = decapitalised(member.getKey());
            JsonNode value = member.getValue();
            // The names of variables are their author's.
            boolean ours = value.isObject() && !name.equals("assignedVariables");
            if (!value.isNull()) {
                plain.put(name, ours ? decapitalised(value) : value);
            }
        });
        return plain.build();
    }

    private static String decapitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
