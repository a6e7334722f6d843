package dev.escapement.fault.sweep;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How a run came through.
 *
 * @param outcome in one word
 * @param detail in a few more: which retrier or catcher, how it ended
 */
@API(status = Status.EXPERIMENTAL)
public record Verdict(Outcome outcome, String detail) {

    @Override
    public String toString() {
        return outcome.inWords() + (detail.isEmpty() ? "" : ": " + detail);
    }

    /** How a run came through, in one word; the better ones first. */
    @API(status = Status.EXPERIMENTAL)
    public enum Outcome {
        /** As if nothing had happened. */
        UNHARMED("unharmed"),
        /** A retrier tried again, and that helped. */
        RECOVERED("recovered"),
        /** A catcher took over. */
        CAUGHT("caught"),
        /** What was done was undone. */
        COMPENSATED("compensated"),
        /** Nobody took over. */
        FAILED("failed"),
        /** Somebody stopped it. */
        STOPPED("stopped"),
        /** A limit of the service or its own time ended it. */
        LIMIT("hit a limit"),
        /** It waits for ever. */
        STUCK("stuck");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** As tables print it. */
        public String inWords() {
            return words;
        }
    }
}
