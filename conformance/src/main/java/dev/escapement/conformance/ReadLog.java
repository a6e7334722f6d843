package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.history.HistoryEventType;
import dev.escapement.history.LogRecord;
import dev.escapement.history.LoggingConfiguration;
import dev.escapement.integration.Integration;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.recording.Recording;
import dev.escapement.replay.RecordedAnswers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** What an execution writes to its log: all records, or the last one if no more was recorded. What came from outside stands in them. */
final class ReadLog implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        JsonNode events = recorded.path("events");
        Execution execution = Simulation.builder()
                .answering(outside(events))
                .build()
                .start(RunExecution.machine(recorded), Unmasked.input(recorded))
                .runToEnd();
        List<JsonNode> records = execution.log(LoggingConfiguration.read(recorded.path("logging"))).records().stream()
                .map(LogRecord::toJson)
                .toList();
        return Json.object()
                .put("events", events.isArray() ? Json.array(records) : records.get(records.size() - 1))
                .build();
    }

    private static Integration outside(JsonNode events) {
        JsonNode last = events.isArray() ? events.path(events.size() - 1) : events;
        Integration guess = new RecordedEnd(last.path("details"), Duration.ZERO);
        return isWhole(events) ? new RecordedAnswers(history(events), guess) : guess;
    }

    /** Lower levels leave out the answers, and with them what each belongs to. */
    private static boolean isWhole(JsonNode events) {
        return events.path(0).path("id").asText().equals("1");
    }

    private static Recording history(JsonNode records) {
        return Recording.of(Json.array(StreamSupport.stream(records.spliterator(), false)
                .map(ReadLog::event)
                .toList()));
    }

    private static JsonNode event(JsonNode record) {
        ObjectBuilder event = Json.object()
                .put("id", record.path("id").asLong())
                .put("previousEventId", record.path("previous_event_id").asLong())
                .put("type", record.path("type"));
        HistoryEventType type = HistoryEventType.named(record.path("type").asText());
        String member = type == null ? null : type.detailsMember();
        return member == null
                ? event.build()
                : event.put(member, record.path("details")).build();
    }
}
