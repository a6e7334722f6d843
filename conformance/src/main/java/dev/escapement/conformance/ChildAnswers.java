package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import dev.escapement.simulation.StrandPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers the Tasks in children of distributed Maps, whose histories were not recorded: with what the recorded result of the Map has for
 * the child. Where the result does not tell, because the Map threw it away, any answer will do.
 */
final class ChildAnswers implements Integration {

    private final JsonNode definition;
    private final Recording history;
    private @Nullable Execution parent;

    ChildAnswers(String definition, Recording history) {
        this.definition = Json.parse(definition);
        this.history = history;
    }

    /** The execution that has the Maps. */
    void belongTo(Execution execution) {
        parent = execution;
    }

    @Override
    public TaskReply call(TaskCall call) {
        return parent == null || call.executionArn().equals(parent.arn())
                ? TaskReply.awaiting()
                : TaskReply.success(recorded(call.site().strand(), parent.mapRuns()));
    }

    private JsonNode recorded(StrandPath child, List<MapRun> runs) {
        long run =
                runs.stream().filter(any -> any.state().equals(child.state())).count();
        JsonNode found = history.events().stream()
                .filter(event -> event.details().path("name").asText().equals(child.state()))
                .filter(event -> event.type().apiName().equals("MapStateExited"))
                .skip(Math.max(0, run - 1))
                .findFirst()
                .map(exit -> result(child.state(), exit.details().path("output").asText()))
                .orElse(Json.nothing())
                .path(child.index());
        return found.isMissingNode() ? Json.emptyObject() : found;
    }

    /** What the Map made of its children's outputs, found where its {@code ResultPath} put it. */
    private JsonNode result(String state, String output) {
        String path = definition.at("/States/" + state + "/ResultPath").asText("$");
        return Json.parse(output).at(path.substring(1).replace('.', '/'));
    }
}
