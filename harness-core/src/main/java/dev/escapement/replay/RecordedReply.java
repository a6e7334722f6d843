package dev.escapement.replay;

import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recorded attempt answers to a call now: each step at its recorded time.
 *
 * <p>The service takes some milliseconds between its own steps, a simulation none; what comes from outside makes up for them, so that
 * they do not add up. A call at another time than the recorded one is answered after as long as it took.
 */
final class RecordedReply {

    /** More than that between two steps was not the service's but the definition's doing. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** What was in it nobody knows, nor matters. */
    private static final TaskReply TOO_LARGE = TaskReply.success(Json.text("x".repeat(1_000_000)));

    private final RecordedAttempt attempt;
    private final TaskCall call;

    RecordedReply(RecordedAttempt attempt, TaskCall call) {
        this.attempt = attempt;
        this.call = call;
    }

    TaskReply reply() {
        return from(0, attempt.scheduled(), call.at());
    }

    private TaskReply from(int index, RecordedEvent before, @Nullable Instant now) {
        List<RecordedEvent> steps = attempt.steps();
        if (index == steps.size()) {
            RecordedEvent end = attempt.consequence();
            return end == null ? TaskReply.awaiting() : TOO_LARGE.after(latency(before, end, now));
        }
        RecordedEvent step = steps.get(index);
        if (step.type() == HistoryEventType.TASK_STARTED || step.type() == HistoryEventType.LAMBDA_FUNCTION_STARTED) {
            // The engine starts calls by itself; only an activity waits for its worker.
            return from(index + 1, before, now);
        }
        Duration latency = latency(before, step, now);
        Instant then = now == null || step.timestamp() == null ? null : now.plus(latency);
        return reply(step, index, then).after(latency);
    }

    private TaskReply reply(RecordedEvent step, int index, @Nullable Instant then) {
        return switch (step.type()) {
            case ACTIVITY_STARTED -> TaskReply.pickedUp(step.text("workerName"), from(index + 1, step, then));
            case TASK_SUBMITTED -> TaskReply.submitted(attempt.output(step), from(index + 1, step, then));
            case TASK_SUCCEEDED, LAMBDA_FUNCTION_SUCCEEDED, ACTIVITY_SUCCEEDED ->
                TaskReply.success(attempt.output(step));
            case TASK_FAILED, LAMBDA_FUNCTION_FAILED, ACTIVITY_FAILED, TASK_SUBMIT_FAILED ->
                TaskReply.failure(step.text("error"), step.text("cause"));
            case TASK_START_FAILED,
                    LAMBDA_FUNCTION_START_FAILED,
                    LAMBDA_FUNCTION_SCHEDULE_FAILED,
                    ACTIVITY_SCHEDULE_FAILED -> TaskReply.notStarted(step.text("error"), step.text("cause"));
            // A timeout is the workflow's own: the virtual clock brings it about.
            default -> TaskReply.awaiting();
        };
    }

    /** How long after the call, or the step before, a step was recorded. */
    Duration latency(RecordedEvent before, RecordedEvent step, @Nullable Instant now) {
        Instant then = step.timestamp();
        Instant recorded = before.timestamp();
        if (then == null || recorded == null) {
            return Duration.ZERO;
        }
        Duration took = then.isBefore(recorded) ? Duration.ZERO : Duration.between(recorded, then);
        if (now == null
                || recorded.isBefore(now)
                || Duration.between(now, recorded).compareTo(LONGEST_PAUSE) > 0) {
            return took;
        }
        return withinTimeout(step, Duration.between(now, then), took);
    }

    /** What was in time when it was recorded is not to be late for want of the service's own milliseconds. */
    private Duration withinTimeout(RecordedEvent step, Duration untilRecorded, Duration took) {
        Duration budget = call.timeout();
        boolean late = budget != null
                && step.equals(attempt.outcome())
                && !step.type().apiName().endsWith("TimedOut")
                && untilRecorded.compareTo(budget) >= 0;
        return late ? took : untilRecorded;
    }

    /** How long after the call it ended; {@code null} if it was cut off, or if no times were recorded. */
    @Nullable Duration untilOutcome() {
        RecordedEvent outcome = attempt.outcome();
        return outcome == null || outcome.timestamp() == null ? null : latency(attempt.scheduled(), outcome, call.at());
    }
}
