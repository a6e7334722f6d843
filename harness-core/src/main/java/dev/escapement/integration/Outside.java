package dev.escapement.integration;

import dev.escapement.simulation.Draws;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside the workflows may do in a simulation without being asked: an approver, a worker, an operator.
 *
 * <pre>{@code
 * outside.after(Duration.ofHours(3), () -> outside.taskTokens().succeed(token, approval));
 * }</pre>
 *
 * <p>Not to be implemented.
 */
@API(status = Status.EXPERIMENTAL)
public interface Outside {

    /** The virtual time. */
    Instant now();

    /** Does something when so much virtual time has passed; what is done takes its turn like all that happens. */
    void after(Duration delay, Runnable work);

    /** Where task tokens are handed back. */
    TaskTokens taskTokens();

    /**
     * Says that the word on a token comes by itself, at a time that is settled already: nobody else need be waited for. Without effect on a
     * token that nothing waits for.
     */
    void speaksFor(String token);

    /** Stops an execution, as StopExecution does; false when there is no open one with the ARN. */
    boolean stop(String executionArn, @Nullable String error, @Nullable String cause);

    /** Lets the time of an execution be up, as its budget does; false when there is no open one with the ARN. */
    boolean expire(String executionArn);

    /**
     * What is to be the matter with the line on which the call is answered; {@code null} when nothing is. Asked, once for each call, by
     * whoever speaks to a server, and to be brought about by it.
     */
    default @Nullable LineTrouble troubleOf(TaskCall call) {
        return null;
    }

    /** Chance that depends on the seed and the site alone. */
    Draws chance(String site);
}
