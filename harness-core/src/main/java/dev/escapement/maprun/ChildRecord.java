package dev.escapement.maprun;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A child execution that has ended, in a few words.
 *
 * @param index which child it is, from 0, in the order of the items
 * @param items how many items it was about
 * @param error its error, if it ended with one
 */
@API(status = Status.EXPERIMENTAL)
public record ChildRecord(
        String executionArn,
        int index,
        int items,
        ChildOutcome outcome,
        @Nullable String error,
        Instant startedAt,
        Instant stoppedAt) {

    /** How long it took. */
    public Duration duration() {
        return Duration.between(startedAt, stoppedAt);
    }
}
