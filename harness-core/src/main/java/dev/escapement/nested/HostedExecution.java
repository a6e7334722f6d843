package dev.escapement.nested;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** An execution, as seen by whoever started it. Implemented by the simulation. */
@API(status = Status.INTERNAL)
public interface HostedExecution {

    /** Its ARN. */
    String arn();

    /** Its name. */
    String name();

    /** What it executes. */
    String machineArn();

    /** Its input as it was handed over. */
    String input();

    /** When it started. */
    Instant startedAt();

    /** {@code RUNNING}, {@code SUCCEEDED}, … */
    String status();

    /** When it ended; {@code null} while it is open. */
    @Nullable Instant stoppedAt();

    /** What it gave. */
    @Nullable JsonNode output();

    /** Its error. */
    @Nullable String error();

    /** The cause of the error. */
    @Nullable String cause();

    /** How often it was redriven. */
    int redriveCount();

    /** Why it cannot be redriven; {@code null} if it can. */
    @Nullable String redriveStatusReason();

    /** Goes on after an end that was none; gives when it was told to. */
    Instant redrive(@Nullable String clientToken);

    /**
     * What StartSyncExecution answers of it, once it has ended, in the words of the API.
     *
     * @param dates how instants are written
     */
    JsonNode synchronousAnswer(Function<Instant, JsonNode> dates);

    /** Does something once it has ended. */
    void whenOver(Runnable listener);

    /** Stops it; without effect once it has ended. */
    void stop(@Nullable String error, @Nullable String cause);
}
