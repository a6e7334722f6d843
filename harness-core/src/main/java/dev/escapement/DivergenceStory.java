package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Difference;
import dev.escapement.replay.EventPlace;
import dev.escapement.replay.EventPlaces;
import dev.escapement.statetest.InspectionLevel;
import dev.escapement.statetest.StateTest;
import dev.escapement.statetest.StateTestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds out what led to the first event that differs. */
final class DivergenceStory {

    private final Difference first;
    private final Execution execution;
    private final Recording run;
    private final Recording recording;
    private final List<TaskCall> unanswered;

    DivergenceStory(
            Difference first, Recording recording, Execution execution, Recording run, List<TaskCall> unanswered) {
        this.first = first;
        this.recording = recording;
        this.execution = execution;
        this.run = run;
        this.unanswered = unanswered;
    }

    Divergence told() {
        EventPlace here = new EventPlaces(run).of(first.actual());
        EventPlace place = here == null ? new EventPlaces(recording).of(first.expected()) : here;
        return new Divergence(
                first.expected(),
                first.actual(),
                place == null ? null : place.state(),
                place == null ? null : place.entered().text("input"),
                place == null ? List.of() : evaluated(place, here == null ? recording : run),
                first.details(),
                reason());
    }

    private String reason() {
        RecordedEvent recorded = first.expected();
        RecordedEvent replayed = first.actual();
        String unknown =
                recorded == null ? null : KnownStates.of(execution.machine()).unknown(recorded);
        if (unknown != null) {
            return unknown;
        }
        if (replayed == null) {
            return nothingReplayed();
        }
        return recorded == null ? tooMuch(replayed) : other(recorded, replayed);
    }

    private String nothingReplayed() {
        if (!execution.isOpen()) {
            return "the replay ended before: it " + ended();
        }
        List<String> waits = execution.waits();
        String missing = unanswered.isEmpty()
                ? ""
                : "; the recording has no answer for " + unanswered.get(0).site()
                        + " and nobody else gave one: say Replay.answering(…)";
        return "the replay waits: " + String.join(", ", waits) + missing;
    }

    private String ended() {
        String error = execution.error();
        return switch (execution.status()) {
            case SUCCEEDED -> "succeeded";
            case TIMED_OUT -> "timed out";
            default ->
                execution.status().name().toLowerCase(java.util.Locale.ROOT) + (error == null ? "" : " with " + error);
        };
    }

    private String tooMuch(RecordedEvent replayed) {
        return recording.isWhole()
                ? "the recorded execution has no such event: there it " + recording.status()
                : "the recording ends at "
                        + Objects.requireNonNull(recording.last()).label() + ", and " + replayed.label()
                        + " comes before that";
    }

    private String other(RecordedEvent recorded, RecordedEvent replayed) {
        if (isCall(replayed) && !isCall(recorded)) {
            return "the state is tried again, where the recorded execution gave up";
        }
        if (isCall(recorded) && !isCall(replayed)) {
            return "the state is not tried again, as the recorded execution did";
        }
        if (isEntry(recorded) && isEntry(replayed) && !Objects.equals(recorded.text("name"), replayed.text("name"))) {
            return "another state comes next: " + replayed.text("name") + ", not " + recorded.text("name");
        }
        if (isTimeout(replayed) && !isTimeout(recorded)) {
            return "time was up before the recorded answer came";
        }
        if (replayed.type() == recorded.type()) {
            return sameKind(replayed);
        }
        return replayed.type() + " happened where " + recorded.type() + " was recorded";
    }

    private static String sameKind(RecordedEvent replayed) {
        if (isCall(replayed)) {
            return "something else is asked for: the parameters are not those that were recorded";
        }
        if (isEntry(replayed)) {
            return "the state got another input";
        }
        return switch (replayed.type()) {
            case EXECUTION_SUCCEEDED, EXECUTION_FAILED, EXECUTION_ABORTED, EXECUTION_TIMED_OUT ->
                "the execution ended otherwise";
            case EVALUATION_FAILED -> "an expression failed otherwise";
            default ->
                replayed.type().apiName().endsWith("StateExited")
                        ? "the state made something else of its input and result"
                        : "the details are not those that were recorded";
        };
    }

    private List<String> evaluated(EventPlace place, Recording told) {
        String input = place.entered().text("input");
        if (input == null || KnownStates.of(execution.machine()).isUnknown(place.state())) {
            return List.of();
        }
        try {
            StateTest test = execution.machine().state(place.state()).inspecting(InspectionLevel.DEBUG);
            StateTestResult result = mocked(test.withVariables(variables(told, place)), place, told)
                    .test(input);
            return lines(result);
        } catch (RuntimeException refused) {
            // Not every state can be tried alone; its input was told.
            return List.of();
        }
    }

    /** With what its last call gave. */
    private static StateTest mocked(StateTest test, EventPlace place, Recording told) {
        StateTest mocked = test;
        EventPlaces places = new EventPlaces(told);
        for (RecordedEvent event : told.events()) {
            EventPlace there = isOutcome(event) ? places.of(event) : null;
            if (there != null && there.entered().equals(place.entered())) {
                String output = event.text("output");
                mocked = output == null
                        ? test.mockingError(String.valueOf(event.text("error")), event.text("cause"))
                        : test.mockingResult(output);
            }
        }
        return mocked.validating(dev.escapement.services.FieldValidationMode.NONE);
    }

    private static String variables(Recording told, EventPlace place) {
        var variables = Json.object();
        for (RecordedEvent event : told.events()) {
            JsonNode assigned = event.details().path("assignedVariables");
            if (event.id() < place.entered().id()) {
                assigned.properties()
                        .forEach(each -> variables.put(
                                each.getKey(), value(each.getValue().asText())));
            }
        }
        return Json.write(variables.build());
    }

    private static JsonNode value(String text) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException cutOff) {
            return Json.text(text);
        }
    }

    private static List<String> lines(StateTestResult result) {
        List<String> lines = new ArrayList<>();
        result.toJson().path("inspectionData").properties().stream()
                .filter(stage -> !stage.getKey().equals("input"))
                .forEach(stage -> lines.add(stage.getKey() + " " + shown(stage.getValue())));
        if (result.nextState() != null) {
            lines.add("leads to " + result.nextState());
        }
        if (result.error() != null) {
            lines.add("fails with " + result.error() + (result.cause() == null ? "" : ": " + result.cause()));
        }
        return lines;
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static boolean isOutcome(RecordedEvent event) {
        return switch (event.type()) {
            case TASK_SUCCEEDED,
                    TASK_FAILED,
                    LAMBDA_FUNCTION_SUCCEEDED,
                    LAMBDA_FUNCTION_FAILED,
                    ACTIVITY_SUCCEEDED,
                    ACTIVITY_FAILED -> true;
            default -> false;
        };
    }

    private static boolean isCall(RecordedEvent event) {
        return event.type() == HistoryEventType.TASK_SCHEDULED
                || event.type() == HistoryEventType.LAMBDA_FUNCTION_SCHEDULED
                || event.type() == HistoryEventType.ACTIVITY_SCHEDULED;
    }

    private static boolean isEntry(RecordedEvent event) {
        return event.type().apiName().endsWith("StateEntered");
    }

    private static boolean isTimeout(RecordedEvent event) {
        return event.type().apiName().endsWith("TimedOut");
    }
}
