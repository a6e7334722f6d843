package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Answers the Tasks of an execution of which only the end was recorded, as that end lets one guess: by its error, by an error that its output
 * shows as caught, else by its output. The first call takes all of the time that the calls are known to have taken.
 */
final class RecordedEnd implements Integration {

    private final JsonNode end;
    private Duration time;

    /** The end has the members {@code error}, {@code cause} and {@code output}, as far as there are any. */
    RecordedEnd(JsonNode end, Duration time) {
        this.end = end;
        this.time = time;
    }

    @Override
    public TaskReply call(TaskCall call) {
        TaskReply reply = reply().after(time);
        time = Duration.ZERO;
        return reply;
    }

    private TaskReply reply() {
        if (!end.has("output")) {
            return TaskReply.failure(
                    end.path("error").textValue(), end.path("cause").textValue());
        }
        JsonNode output = Json.parse(end.path("output").textValue());
        JsonNode caught = caughtIn(output);
        return caught == null
                ? TaskReply.success(output)
                : TaskReply.failure(
                        caught.path("Error").textValue(), caught.path("Cause").textValue());
    }

    private static @Nullable JsonNode caughtIn(JsonNode value) {
        if (value.has("Error") && value.has("Cause")) {
            return value;
        }
        for (JsonNode inner : value) {
            JsonNode caught = caughtIn(inner);
            if (caught != null) {
                return caught;
            }
        }
        return null;
    }
}
