package dev.escapement.mock;

import dev.escapement.integration.CallSite;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A task token that a script handed back, and what the service said to that.
 *
 * @param at when
 * @param site the attempt the token was issued for
 * @param word what was said with it
 * @param refusal the service's error code, such as {@code TaskTimedOut} for a late or repeated word; {@code null} if it was heard
 */
@API(status = Status.EXPERIMENTAL)
public record Callback(
        Instant at, CallSite site, Word word, @Nullable String refusal) {

    /** Whether the service took it. */
    public boolean wasHeard() {
        return refusal == null;
    }

    /** What can be said with a token. */
    @API(status = Status.EXPERIMENTAL)
    public enum Word {
        /** SendTaskSuccess. */
        SUCCESS,
        /** SendTaskFailure. */
        FAILURE,
        /** SendTaskHeartbeat. */
        HEARTBEAT
    }
}
