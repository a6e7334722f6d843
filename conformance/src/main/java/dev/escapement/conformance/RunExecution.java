package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.history.HistoryEvent;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import java.util.List;

/** Runs an execution again: what came from outside is taken from the recording, everything else is the engine's. */
final class RunExecution implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        Execution execution = Replay.of(Unmasked.history(recorded))
                .against(machine(recorded))
                .input(Unmasked.input(recorded))
                .buckets(RecordedObjects.of(recorded))
                .run()
                .execution();
        if (recorded.has("mockConfig")
                && !MockedRun.of(recorded, machine(recorded)).agreesWith(execution)) {
            return Refusal.of("NotAnswered", "the mock configuration of the case leads to other events");
        }
        List<JsonNode> events =
                execution.history().stream().map(HistoryEvent::toJson).toList();
        return Json.object()
                .put(
                        "history",
                        Json.array(
                                OlderChains.of(events, recorded.path("recorded").asText())))
                .build();
    }

    static StateMachine machine(JsonNode recorded) {
        return StateMachine.read(
                        DefinitionSource.ofText(Unmasked.definition(recorded)),
                        WorkflowType.valueOf(recorded.path("type").asText("STANDARD")))
                .named(recorded.path("machineName").asText("StateMachine"));
    }
}
