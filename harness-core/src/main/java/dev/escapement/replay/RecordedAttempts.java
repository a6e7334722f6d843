package dev.escapement.replay;

import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attempts of a recorded history, by the state and iteration that made them, in their order; each as the reply it got. */
final class RecordedAttempts {

    private final Map<Integer, List<RecordedEvent>> children = new LinkedHashMap<>();
    private final Map<Integer, RecordedEvent> byId = new LinkedHashMap<>();
    private final Map<String, Deque<TaskReply>> replies = new LinkedHashMap<>();

    RecordedAttempts(Recording history) {
        for (RecordedEvent event : history.events()) {
            byId.put(event.id(), event);
            children.computeIfAbsent(event.previousId(), id -> new ArrayList<>())
                    .add(event);
        }
        RecordedPlaces places = new RecordedPlaces(history);
        for (RecordedEvent event : history.events()) {
            if (isAttempt(event)) {
                replies.computeIfAbsent(key(places.of(event), stateOf(event)), key -> new ArrayDeque<>())
                        .add(replyTo(event));
            }
        }
    }

    /** The next recorded reply for the state in the iterations; {@code null} when the recording has no more. */
    @Nullable TaskReply next(List<String> place, String state) {
        Deque<TaskReply> left = replies.get(key(place, state));
        return left == null ? null : left.poll();
    }

    private static String key(List<String> place, String state) {
        return String.join("/", place) + "/" + state;
    }

    private static boolean isAttempt(RecordedEvent event) {
        return switch (event.type()) {
            case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED -> true;
            default -> false;
        };
    }

    private String stateOf(RecordedEvent attempt) {
        RecordedEvent at = attempt;
        for (int steps = byId.size(); at != null && steps > 0; steps--) {
            if (at.type() == dev.escapement.history.HistoryEventType.TASK_STATE_ENTERED) {
                return String.valueOf(at.text("name"));
            }
            at = byId.get(at.previousId());
        }
        throw new IllegalArgumentException(
                "Event " + attempt.id() + " of the recorded history belongs to no state that was entered");
    }

    private TaskReply replyTo(RecordedEvent event) {
        for (RecordedEvent next : children.getOrDefault(event.id(), List.of())) {
            TaskReply reply = reply(next);
            if (reply != null) {
                return reply.after(between(event, next));
            }
        }
        return TaskReply.awaiting();
    }

    private @Nullable TaskReply reply(RecordedEvent event) {
        return switch (event.type()) {
            // The engine starts calls by itself; only an activity waits for its worker.
            case TASK_STARTED, LAMBDA_FUNCTION_STARTED -> replyTo(event);
            case ACTIVITY_STARTED -> TaskReply.pickedUp(event.text("workerName"), replyTo(event));
            case TASK_SUBMITTED -> TaskReply.submitted(output(event), replyTo(event));
            case TASK_SUCCEEDED, LAMBDA_FUNCTION_SUCCEEDED, ACTIVITY_SUCCEEDED -> TaskReply.success(output(event));
            case TASK_FAILED, LAMBDA_FUNCTION_FAILED, ACTIVITY_FAILED, TASK_SUBMIT_FAILED ->
                TaskReply.failure(event.text("error"), event.text("cause"));
            case TASK_START_FAILED,
                    LAMBDA_FUNCTION_START_FAILED,
                    LAMBDA_FUNCTION_SCHEDULE_FAILED,
                    ACTIVITY_SCHEDULE_FAILED -> TaskReply.notStarted(event.text("error"), event.text("cause"));
            default -> null;
        };
    }

    private static Duration between(RecordedEvent earlier, RecordedEvent later) {
        Instant from = earlier.timestamp();
        Instant to = later.timestamp();
        return from == null || to == null || to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    private static JsonNode output(RecordedEvent event) {
        String text = event.text("output");
        if (text == null) {
            return Json.nothing();
        }
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(
                    "The output of event " + event.id() + " of the recorded history is not JSON: "
                            + problem.getMessage(),
                    problem);
        }
    }
}
