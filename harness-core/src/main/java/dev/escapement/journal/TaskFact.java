package dev.escapement.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A fact about an attempt of a Task. */
@API(status = Status.EXPERIMENTAL)
public sealed interface TaskFact extends Fact {

    /** What is called. */
    TaskResource resource();

    /** It is to be made. */
    @API(status = Status.EXPERIMENTAL)
    record Scheduled(
            Instant at,
            int strand,
            TaskResource resource,
            JsonNode parameters,
            @Nullable Duration timeout,
            @Nullable Duration heartbeat,
            @Nullable String roleArn)
            implements TaskFact {}

    /** It was made, or taken by a worker. */
    @API(status = Status.EXPERIMENTAL)
    record Started(
            Instant at,
            int strand,
            TaskResource resource,
            @Nullable String worker) implements TaskFact {}

    /** It could not be made. */
    @API(status = Status.EXPERIMENTAL)
    record NotStarted(
            Instant at,
            int strand,
            TaskResource resource,
            @Nullable String error,
            @Nullable String cause) implements TaskFact {}

    /** The job behind it was accepted. */
    @API(status = Status.EXPERIMENTAL)
    record Submitted(Instant at, int strand, TaskResource resource, JsonNode response) implements TaskFact {}

    /** The job behind it was refused. */
    @API(status = Status.EXPERIMENTAL)
    record NotSubmitted(
            Instant at,
            int strand,
            TaskResource resource,
            @Nullable String error,
            @Nullable String cause) implements TaskFact {}

    /** It ended well. */
    @API(status = Status.EXPERIMENTAL)
    record Succeeded(Instant at, int strand, TaskResource resource, JsonNode output) implements TaskFact {}

    /** It failed. */
    @API(status = Status.EXPERIMENTAL)
    record Failed(
            Instant at,
            int strand,
            TaskResource resource,
            @Nullable String error,
            @Nullable String cause) implements TaskFact {}

    /** It took too long, or was silent for too long. */
    @API(status = Status.EXPERIMENTAL)
    record TimedOut(Instant at, int strand, TaskResource resource, boolean missedHeartbeat) implements TaskFact {}

    /** A sign of life came. */
    @API(status = Status.EXPERIMENTAL)
    record Heartbeat(Instant at, int strand, TaskResource resource) implements TaskFact {

        @Override
        public boolean isEvent() {
            return false;
        }
    }
}
