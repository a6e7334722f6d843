package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.recording.RecordedEvent;
import java.util.List;

/** Runs an execution again: what came from outside is taken from the recording, everything else is the engine's. */
final class RunExecution implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        Replayed replayed = Replay.of(Unmasked.history(recorded))
                .against(machine(recorded))
                .input(Unmasked.input(recorded))
                .buckets(RecordedObjects.of(recorded))
                .run();
        if (recorded.has("mockConfig")
                && !MockedRun.of(recorded, machine(recorded)).agreesWith(replayed.execution())) {
            return Refusal.of("NotAnswered", "the mock configuration of the case leads to other events");
        }
        List<JsonNode> events =
                replayed.told().events().stream().map(RunExecution::event).toList();
        return Json.object()
                .put(
                        "history",
                        Json.array(
                                OlderChains.of(events, recorded.path("recorded").asText())))
                .build();
    }

    private static JsonNode event(RecordedEvent event) {
        ObjectBuilder told = Json.object()
                .put("id", event.id())
                .put("previousEventId", event.previousId())
                .put("type", event.type().apiName());
        String member = event.type().detailsMember();
        return member == null ? told.build() : told.put(member, event.details()).build();
    }

    static StateMachine machine(JsonNode recorded) {
        return StateMachine.read(
                        DefinitionSource.ofText(Unmasked.definition(recorded)),
                        WorkflowType.valueOf(recorded.path("type").asText("STANDARD")))
                .named(recorded.path("machineName").asText("StateMachine"));
    }
}
