package dev.escapement.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What comes back from a call: an end, a step on the way to it, or nothing for now.
 *
 * <pre>{@code
 * TaskReply.success(output)                                        // at once
 * TaskReply.failure("Card.Declined", "no funds").after(seconds(2)) // two virtual seconds later
 * TaskReply.submitted(response, TaskReply.awaiting())              // .waitForTaskToken: now somebody must call back
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public sealed interface TaskReply {

    /** How long after the step before it. */
    Duration latency();

    /** The same with another latency. */
    TaskReply after(Duration latency);

    /** The attempt succeeds at once. */
    static TaskReply success(JsonNode output) {
        return new Settled(Duration.ZERO, new TaskOutcome.Succeeded(output));
    }

    /** The attempt fails at once. */
    static TaskReply failure(@Nullable String error, @Nullable String cause) {
        return new Settled(Duration.ZERO, new TaskOutcome.Failed(error, cause));
    }

    /** The call was accepted ({@code .sync}, {@code .waitForTaskToken}); what follows decides. */
    static TaskReply submitted(JsonNode response, TaskReply next) {
        return new Submitted(Duration.ZERO, response, next);
    }

    /** A worker has taken the activity's task; what follows decides. */
    static TaskReply pickedUp(@Nullable String worker, TaskReply next) {
        return new PickedUp(Duration.ZERO, worker, next);
    }

    /** The call could not even be made. */
    static TaskReply notStarted(@Nullable String error, @Nullable String cause) {
        return new NotStarted(Duration.ZERO, error, cause);
    }

    /** Nothing for now: the task token settles it, or a timeout does. */
    static TaskReply awaiting() {
        return Awaiting.SOMEBODY;
    }

    /** Nothing for now: whoever holds the promise settles it, or a timeout does. */
    static TaskReply promised(Promise promise) {
        return new Promised(Duration.ZERO, promise);
    }

    /** The end. */
    @API(status = Status.EXPERIMENTAL)
    record Settled(Duration latency, TaskOutcome outcome) implements TaskReply {
        @Override
        public TaskReply after(Duration other) {
            return new Settled(other, outcome);
        }
    }

    /** The call was accepted, the job goes on. */
    @API(status = Status.EXPERIMENTAL)
    record Submitted(Duration latency, JsonNode response, TaskReply next) implements TaskReply {
        @Override
        public TaskReply after(Duration other) {
            return new Submitted(other, response, next);
        }
    }

    /** An activity's task found its worker. */
    @API(status = Status.EXPERIMENTAL)
    record PickedUp(Duration latency, @Nullable String worker, TaskReply next) implements TaskReply {
        @Override
        public TaskReply after(Duration other) {
            return new PickedUp(other, worker, next);
        }
    }

    /** The call could not be made. */
    @API(status = Status.EXPERIMENTAL)
    record NotStarted(
            Duration latency,
            @Nullable String error,
            @Nullable String cause) implements TaskReply {
        @Override
        public TaskReply after(Duration other) {
            return new NotStarted(other, error, cause);
        }
    }

    /** Nothing for now. */
    @API(status = Status.EXPERIMENTAL)
    record Awaiting(Duration latency) implements TaskReply {

        private static final Awaiting SOMEBODY = new Awaiting(Duration.ZERO);

        @Override
        public TaskReply after(Duration other) {
            return new Awaiting(other);
        }
    }

    /** An end that somebody will tell. */
    @API(status = Status.EXPERIMENTAL)
    record Promised(Duration latency, Promise promise) implements TaskReply {
        @Override
        public TaskReply after(Duration other) {
            return new Promised(other, promise);
        }
    }
}
