package dev.escapement.integration;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Hands back task tokens: what a callback, a worker or an approver does. Not to be implemented.
 *
 * <p>Each method answers like the service: an unknown, malformed or already settled token is a {@link TaskTokenException} with the
 * service's code and text, and changes nothing.
 */
@API(status = Status.EXPERIMENTAL)
public interface TaskTokens {

    /** Whether the token was issued in this simulation, settled or not. */
    boolean knows(String token);

    /** GetActivityTask: a worker takes the task of an activity that nobody has answered for so far. */
    void pickUp(String token, @Nullable String worker);

    /** SendTaskSuccess. */
    void succeed(String token, JsonNode output);

    /** SendTaskFailure. */
    void fail(String token, @Nullable String error, @Nullable String cause);

    /** SendTaskHeartbeat. */
    void heartbeat(String token);
}
