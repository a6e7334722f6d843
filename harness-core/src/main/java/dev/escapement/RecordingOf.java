package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEvent;
import dev.escapement.json.Json;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.RecordedExecution;
import dev.escapement.recording.Recording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An execution as its own recording, without the way over text. */
final class RecordingOf {

    private RecordingOf() {}

    static Recording execution(Execution execution) {
        List<Recording> children = execution.mapRuns().stream()
                .flatMap(run -> run.executions().stream().map(child -> child(run, child)))
                .toList();
        return recording(execution, null).withChildren(children);
    }

    private static Recording child(MapRun run, Execution child) {
        List<Recording> children = execution(child).children();
        return recording(child, run.arn()).withChildren(children);
    }

    private static Recording recording(Execution execution, @Nullable String mapRunArn) {
        RecordedExecution about = new RecordedExecution(
                execution.arn(),
                execution.machine().arn(),
                execution.name(),
                execution.status().name(),
                execution.startedAt(),
                execution.stoppedAt(),
                execution.inputText(),
                execution.output() == null ? null : Json.write(execution.output()),
                mapRunArn);
        List<RecordedEvent> events =
                execution.history().stream().map(RecordingOf::event).toList();
        return new Recording(about, events, null, List.of(), List.of(), null);
    }

    private static JsonNode details(HistoryEvent event) {
        JsonNode details = event.details();
        return details == null ? Json.emptyObject() : details;
    }

    private static RecordedEvent event(HistoryEvent event) {
        return new RecordedEvent(event.id(), event.previousId(), event.type(), details(event), event.timestamp());
    }
}
