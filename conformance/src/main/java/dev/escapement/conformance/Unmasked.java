package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.RecordedExecution;
import dev.escapement.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values back where the recording masked them.
 *
 * <p>A masked moment stands for any; one that the service could not read is quoted at the end of the recorded cause.
 */
final class Unmasked {

    private static final Pattern MASKED_MOMENT = Pattern.compile("\"(?:timestamp|date)\"(?!\\s*:)");
    private static final Pattern QUOTED_MOMENT = Pattern.compile("date-time format string: (?:\\S+ == )?(.*)$");
    private static final String ANY_MOMENT = "2016-03-14T01:59:00Z";

    /** Activities were recorded without their ARN. */
    private static final String MASKED_ACTIVITY = "\"activity_arn\"";

    private static final String ANY_ACTIVITY = "\"arn:aws:states:us-east-1:111111111111:activity:activity\"";

    private Unmasked() {}

    static String definition(JsonNode recorded) {
        return recorded.path("definition").textValue().replace(MASKED_ACTIVITY, ANY_ACTIVITY);
    }

    /** The inner events of a Parallel were recorded without their numbers. */
    static Recording history(JsonNode recorded) {
        List<RecordedEvent> events = new ArrayList<>();
        for (JsonNode event : recorded.path("history")) {
            HistoryEventType type = Objects.requireNonNull(
                    HistoryEventType.named(event.path("type").asText()));
            String member = type.detailsMember();
            events.add(new RecordedEvent(
                    event.path("id").asInt(),
                    event.path("previousEventId").asInt(),
                    type,
                    member == null || !event.has(member) ? Json.emptyObject() : event.path(member),
                    null));
        }
        return Recording.of(RecordedExecution.UNKNOWN, events);
    }

    static String input(JsonNode recorded) {
        JsonNode history = recorded.path("history");
        String cause = history.path(history.size() - 1)
                .at("/executionFailedEventDetails/cause")
                .asText();
        Matcher quoted = QUOTED_MOMENT.matcher(cause);
        String moment = quoted.find() ? quoted.group(1) : ANY_MOMENT;
        return MASKED_MOMENT
                .matcher(recorded.path("input").textValue())
                .replaceAll(Matcher.quoteReplacement("\"" + moment + "\""));
    }
}
