package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a job or a callback goes: its opening, perhaps signs of life, perhaps an end, perhaps the same word once more. */
final class Course implements Answer.Speech {

    private final Opening opening;
    private final @Nullable Duration heartbeat;
    private final @Nullable Duration polling;
    private final @Nullable String wrongToken;
    private final @Nullable Duration end;
    private final Function<TaskCall, TaskOutcome> outcome;
    private final boolean dependsOnCall;
    private final List<Duration> repetitions = new ArrayList<>();

    Course(
            Opening opening,
            @Nullable Duration heartbeat,
            @Nullable Duration polling,
            @Nullable String wrongToken,
            @Nullable Duration end,
            Function<TaskCall, TaskOutcome> outcome,
            boolean dependsOnCall) {
        this.opening = opening;
        this.heartbeat = heartbeat;
        this.polling = polling;
        this.wrongToken = wrongToken;
        this.end = end;
        this.outcome = outcome;
        this.dependsOnCall = dependsOnCall;
    }

    /** So long after the first time, the same is said again. */
    void again(Duration later) {
        repetitions.add(later);
    }

    @Override
    public TaskReply to(TaskCall call, Duration delay, Backstage backstage) {
        TaskReply next = isCalledBack(call) ? callBack(call, delay, backstage) : jobEnds(call);
        return opening.before(next, call).after(delay);
    }

    /** The outcome is exported, its course is not; what depends on the call stays unknown. */
    @Override
    public @Nullable TaskOutcome foretold(TaskCall example) {
        return end == null || dependsOnCall ? null : outcome.apply(example);
    }

    private static boolean isCalledBack(TaskCall call) {
        return call.resource().pattern() == Pattern.WAIT_FOR_TASK_TOKEN
                || call.resource().kind() == TaskResource.Kind.ACTIVITY;
    }

    private TaskReply jobEnds(TaskCall call) {
        require(
                heartbeat == null && wrongToken == null && repetitions.isEmpty(),
                call,
                "nobody hands back the token of a job, so there are no heartbeats, wrong tokens or second words");
        return end == null ? TaskReply.awaiting() : new TaskReply.Settled(noticed(end), outcome.apply(call));
    }

    /** The service looks once at least, and at the end or after it. */
    private Duration noticed(Duration jobEnd) {
        if (polling == null) {
            return jobEnd;
        }
        long looks = jobEnd.plus(polling).minusNanos(1).dividedBy(polling);
        return polling.multipliedBy(Math.max(1, looks));
    }

    private TaskReply callBack(TaskCall call, Duration delay, Backstage backstage) {
        require(polling == null, call, "nobody polls for a callback");
        TokenHolder holder = new TokenHolder(call, wrongToken, backstage);
        if (heartbeat != null) {
            holder.beatsEvery(heartbeat, delay);
        }
        if (end != null) {
            Duration first = delay.plus(end);
            TaskOutcome word = outcome.apply(call);
            holder.ends(first, word);
            repetitions.forEach(later -> holder.ends(first.plus(later), word));
        }
        return TaskReply.awaiting();
    }

    private static void require(boolean sensible, TaskCall call, String otherwise) {
        if (!sensible) {
            throw new ScriptException("The script of " + call.site() + ", which calls "
                    + call.resource().arn() + ", makes no sense: " + otherwise);
        }
    }
}
