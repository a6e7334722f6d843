package dev.escapement.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One recorded attempt of a Task: when it was scheduled, and what became of it step by step. */
final class RecordedAttempt {

    private final RecordedEvent scheduled;
    private final List<RecordedEvent> steps = new ArrayList<>(2);
    private @Nullable Duration retryDelay;
    private @Nullable RecordedEvent consequence;
    private boolean followed;

    RecordedAttempt(RecordedEvent scheduled) {
        this.scheduled = scheduled;
    }

    void add(RecordedEvent step) {
        steps.add(step);
    }

    /** Something followed from it that was no step of it: without a word, it has ended. */
    void followedBy(RecordedEvent next) {
        followed = true;
        if (outcome() == null && consequence == null) {
            consequence = next;
        }
    }

    /** Whether it failed and nothing came of it: the next attempt was still waited for when everything ended. */
    boolean wasWaitedFor() {
        return outcome() != null && !followed;
    }

    /**
     * What followed from an end of which the service writes nothing; {@code null} if there was none. Only a result that is too large
     * ends an attempt like this (asl-reference 5.2).
     */
    @Nullable RecordedEvent consequence() {
        return consequence;
    }

    void retriedBy(RecordedEvent next) {
        retryDelay = between(last(), next);
    }

    RecordedEvent scheduled() {
        return scheduled;
    }

    List<RecordedEvent> steps() {
        return steps;
    }

    /** How long it took until the next attempt; {@code null} if there was none, or if no times were recorded. */
    @Nullable Duration retryDelay() {
        return retryDelay;
    }

    /** The event that ended it; {@code null} if it was cut off. */
    @Nullable RecordedEvent outcome() {
        RecordedEvent last = last();
        return isOutcome(last.type()) ? last : null;
    }

    boolean succeeded() {
        return isSuccess(last().type());
    }

    /** Its outcome, if what it gave was not recorded; {@code null} if all is there. */
    @Nullable RecordedEvent outcomeWithoutData() {
        RecordedEvent outcome = outcome();
        if (outcome == null || !isSuccess(outcome.type())) {
            return null;
        }
        return outcome.text("output") == null || Recording.isTruncated(outcome, "output") ? outcome : null;
    }

    /** Whether the call is the one that was recorded, by what it asks for. */
    boolean asks(TaskCall call) {
        String resource = scheduled.text("resource");
        boolean same = call.resource().arn().equals(resource)
                || call.resource().resourceName().equals(resource);
        String asked = scheduled.text(scheduled.type() == HistoryEventType.TASK_SCHEDULED ? "parameters" : "input");
        return same && (asked == null || asked.equals(Json.write(call.parameters())));
    }

    JsonNode output(RecordedEvent step) {
        String text = step.text("output");
        if (text == null) {
            return Json.nothing();
        }
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(
                    "The output of " + step.label() + " in the recording is not JSON: " + problem.getMessage(),
                    problem);
        }
    }

    /** The last thing that was recorded of it. */
    RecordedEvent last() {
        return steps.isEmpty() ? scheduled : steps.get(steps.size() - 1);
    }

    static boolean isSchedule(HistoryEventType type) {
        return switch (type) {
            case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED -> true;
            default -> false;
        };
    }

    static boolean isStep(HistoryEventType type) {
        return switch (type) {
            case TASK_STARTED, LAMBDA_FUNCTION_STARTED, ACTIVITY_STARTED, TASK_SUBMITTED -> true;
            default -> isOutcome(type);
        };
    }

    private static boolean isOutcome(HistoryEventType type) {
        return switch (type) {
            case TASK_FAILED,
                    TASK_TIMED_OUT,
                    TASK_SUBMIT_FAILED,
                    TASK_START_FAILED,
                    LAMBDA_FUNCTION_FAILED,
                    LAMBDA_FUNCTION_TIMED_OUT,
                    LAMBDA_FUNCTION_START_FAILED,
                    LAMBDA_FUNCTION_SCHEDULE_FAILED,
                    ACTIVITY_FAILED,
                    ACTIVITY_TIMED_OUT,
                    ACTIVITY_SCHEDULE_FAILED -> true;
            default -> isSuccess(type);
        };
    }

    private static boolean isSuccess(HistoryEventType type) {
        return switch (type) {
            case TASK_SUCCEEDED, LAMBDA_FUNCTION_SUCCEEDED, ACTIVITY_SUCCEEDED -> true;
            default -> false;
        };
    }

    static @Nullable Duration between(RecordedEvent earlier, RecordedEvent later) {
        Instant from = earlier.timestamp();
        Instant to = later.timestamp();
        if (from == null || to == null) {
            return null;
        }
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
