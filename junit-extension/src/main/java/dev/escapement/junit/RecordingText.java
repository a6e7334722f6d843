package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.history.HistoryEvent;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.stream.Collectors;

/** A history as it is kept: an event per line, so that changes are seen, and without times, which are not compared. */
final class RecordingText {

    private RecordingText() {}

    static String of(Execution execution) {
        return execution.history().stream()
                .map(RecordingText::line)
                .collect(Collectors.joining(",\n  ", "{\"events\": [\n  ", "\n]}\n"));
    }

    private static String line(HistoryEvent event) {
        ObjectBuilder line = Json.object();
        JsonNode json = event.toJson();
        json.properties().forEach(member -> {
            if (!member.getKey().equals("timestamp")) {
                line.put(member.getKey(), member.getValue());
            }
        });
        return Json.write(line.build());
    }
}
