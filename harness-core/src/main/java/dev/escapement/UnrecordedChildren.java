package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.simulation.StrandPath;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Answers the Tasks in children of distributed Maps whose histories were not recorded: with what the recorded output of the Map has
 * for the child. Where that does not tell, because the Map threw it away, any answer will do. Nobody else is answered.
 */
final class UnrecordedChildren implements Integration {

    private final Recording recording;

    UnrecordedChildren(Recording recording) {
        this.recording = recording;
    }

    @Override
    public TaskReply call(TaskCall call) {
        boolean guessed = !call.mapLabel().isEmpty() && recording.children().isEmpty();
        return guessed ? TaskReply.success(resultOf(call.site().strand())) : TaskReply.awaiting();
    }

    private JsonNode resultOf(StrandPath child) {
        RecordedEvent started = null;
        for (RecordedEvent event : recording.events()) {
            boolean ofMap = child.state().equals(event.text("name"));
            if (ofMap && event.type() == HistoryEventType.MAP_STATE_EXITED) {
                JsonNode results = results(output(event), started == null ? 0 : length(started));
                return results == null || !results.has(child.index()) ? Json.emptyObject() : results.get(child.index());
            }
            started = event.type() == HistoryEventType.MAP_STATE_STARTED ? event : started;
        }
        return Json.emptyObject();
    }

    private static int length(RecordedEvent started) {
        return started.details().path("length").asInt();
    }

    /** The output, or the first array in it that has as many elements as the Map had items. */
    private static @Nullable JsonNode results(JsonNode output, int length) {
        Deque<JsonNode> next = new ArrayDeque<>();
        next.add(output);
        while (!next.isEmpty()) {
            JsonNode at = next.poll();
            if (at.isArray() && (length == 0 || at.size() == length)) {
                return at;
            }
            if (at.isObject()) {
                at.forEach(next::add);
            }
        }
        return null;
    }

    private static JsonNode output(RecordedEvent event) {
        String text = event.text("output");
        try {
            return text == null ? Json.nothing() : Json.parse(text);
        } catch (JsonSyntaxException cutOff) {
            return Json.nothing();
        }
    }
}
