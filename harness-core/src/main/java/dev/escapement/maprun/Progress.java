package dev.escapement.maprun;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How far a Map run has come.
 *
 * @param items how many items have been worked through, well or not
 * @param failed how many of them failed
 * @param known how many items are known of; grows while items are read one by one
 * @param at the virtual time
 */
@API(status = Status.EXPERIMENTAL)
public record Progress(String mapRunArn, long items, long failed, long known, Instant at) {

    /**
     * Hears of each child that ends, on the thread that runs the simulation. The harness itself never looks at the clock of the machine;
     * how often it is worth a line is for the listener to say.
     */
    @FunctionalInterface
    @API(status = Status.EXPERIMENTAL)
    public interface Listener {

        /** Hears nothing. */
        Listener NOBODY = progress -> {};

        /** A child has ended. */
        void advanced(Progress progress);
    }
}
