package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers by how much virtual time has passed since it was first asked: what a workflow sees that polls a job.
 *
 * <pre>{@code
 * script.state("CheckJob").answeredBy(Progress.startingWith("{\"Status\": \"RUNNING\"}")
 *         .thenAfter(Duration.ofSeconds(90), "{\"Status\": \"SUCCEEDED\"}"));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Progress implements Integration {

    private final List<Stage> stages = new ArrayList<>();
    private @Nullable Instant begun;

    private Progress(JsonNode first) {
        stages.add(new Stage(Duration.ZERO, first));
    }

    /** What it answers at first, as JSON text. */
    public static Progress startingWith(String json) {
        return new Progress(Json.parse(json));
    }

    /** What it answers once so much time has passed since it was first asked; later than the stage before. */
    public Progress thenAfter(Duration sinceFirstAsked, String json) {
        Stage last = stages.get(stages.size() - 1);
        if (sinceFirstAsked.compareTo(last.since()) <= 0) {
            throw new IllegalArgumentException(
                    "A stage after " + sinceFirstAsked + " cannot follow one after " + last.since());
        }
        stages.add(new Stage(sinceFirstAsked, Json.parse(json)));
        return this;
    }

    @Override
    public TaskReply call(TaskCall call) {
        Instant start = begun == null ? call.at() : begun;
        begun = start;
        Duration passed = Duration.between(start, call.at());
        JsonNode payload = stages.get(0).payload();
        for (Stage stage : stages) {
            payload = stage.since().compareTo(passed) <= 0 ? stage.payload() : payload;
        }
        return Envelope.reply(call, payload);
    }

    @Override
    public void joins(Outside outside) {
        begun = null;
    }

    private record Stage(Duration since, JsonNode payload) {}
}
