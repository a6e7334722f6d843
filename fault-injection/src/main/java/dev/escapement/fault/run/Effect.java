package dev.escapement.fault.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.CallSite;
import dev.escapement.services.TaskResource;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something done outside, or tried: one delivery of a call to whoever answers it.
 *
 * @param site where the call was made
 * @param resource what was called
 * @param parameters with what
 * @param key what the receiver knows a repetition by; {@code null} when it cannot
 * @param at when, on the virtual clock
 * @param done whether it was done; false when it was refused, or is not decided yet
 */
@API(status = Status.EXPERIMENTAL)
public record Effect(
        CallSite site,
        TaskResource resource,
        JsonNode parameters,
        @Nullable String key,
        Instant at,
        boolean done) {

    /** The Task that caused it. */
    public String state() {
        return site.state();
    }

    /** Whether the receiver takes both for one. */
    public boolean repeats(Effect other) {
        return key != null && key.equals(other.key) && resource.arn().equals(other.resource.arn());
    }
}
