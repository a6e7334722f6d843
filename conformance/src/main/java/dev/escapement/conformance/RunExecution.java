package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.history.HistoryEvent;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.replay.RecordedAnswers;
import dev.escapement.replay.RecordedEvent;
import dev.escapement.replay.RecordedHistory;
import java.util.List;

/** Runs an execution again: what came from outside is taken from the recording, everything else is the engine's. */
final class RunExecution implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        RecordedHistory history = RecordedHistory.of(recorded.path("history"));
        ChildAnswers children = new ChildAnswers(Unmasked.definition(recorded), history);
        Execution execution = Simulation.builder()
                .answering(new RecordedAnswers(history, children))
                .buckets(RecordedObjects.of(recorded))
                .build()
                .start(machine(recorded), Unmasked.input(recorded));
        children.belongTo(execution);
        run(execution, history);
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

    /** What stopped an execution from outside is known only by its last event. */
    private static void run(Execution execution, RecordedHistory history) {
        RecordedEvent last = history.last();
        if (last == null || last.type() != HistoryEventType.EXECUTION_ABORTED) {
            execution.runToEnd();
            return;
        }
        int eventsBefore = history.events().size() - 1;
        while (execution.isOpen() && execution.statistics().events() < eventsBefore && execution.advanceToNextEvent()) {
            // Each turn performs one thing.
        }
        execution.stop(
                last.details().path("error").textValue(),
                last.details().path("cause").textValue());
    }
}
