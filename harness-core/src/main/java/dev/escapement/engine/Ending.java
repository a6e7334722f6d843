package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** How an execution ended, or that it is still open. */
@API(status = API.Status.INTERNAL)
public record Ending(
        Status status,
        @Nullable Instant at,
        @Nullable JsonNode output,
        @Nullable String error,
        @Nullable String cause) {

    static final Ending OPEN = new Ending(Status.RUNNING, null, null, null, null);

    static Ending of(
            Status status, Instant at, @Nullable JsonNode output, @Nullable String error, @Nullable String cause) {
        return new Ending(status, at, output, error, cause);
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return status == Status.RUNNING;
    }

    /** The service's words for it. */
    @API(status = API.Status.INTERNAL)
    public enum Status {
        /** Not ended. */
        RUNNING,
        /** Ended well. */
        SUCCEEDED,
        /** Ended with an error. */
        FAILED,
        /** Its time was up. */
        TIMED_OUT,
        /** Stopped from outside. */
        ABORTED
    }
}
