package dev.escapement.integration;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is the matter with the line on which a call is answered, once the request has arrived.
 *
 * @param delay how long the answer is on its way; of no meaning but for {@link Kind#SLOW}
 */
@API(status = Status.EXPERIMENTAL)
public record LineTrouble(Kind kind, Duration delay) {

    /** What happens to the answer. */
    @API(status = Status.EXPERIMENTAL)
    public enum Kind {
        /** The connection is reset. */
        RESET,
        /** The connection is closed before a word of it. */
        EMPTY,
        /** What comes is no HTTP. */
        GARBLED,
        /** It comes late. */
        SLOW
    }
}
