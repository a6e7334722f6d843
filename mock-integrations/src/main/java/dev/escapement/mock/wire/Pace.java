package dev.escapement.mock.wire;

import java.time.Duration;

/**
 * How long to wait for servers.
 *
 * @param patience of real time, for one answer
 * @param interval of virtual time, between two looks at a job
 * @param mostLooks at one job
 */
record Pace(Duration patience, Duration interval, int mostLooks) {

    static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(5), 1_000);

    Pace withPatience(Duration other) {
        return new Pace(other, interval, mostLooks);
    }

    Pace withPolling(Duration otherInterval, int otherLooks) {
        if (otherInterval.isZero() || otherInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "Virtual time must pass between two looks at a job, not " + otherInterval + ".");
        }
        return new Pace(patience, otherInterval, otherLooks);
    }

    /** What is said of a server that does not answer; the same in every run. */
    String exhausted() {
        return silence(patience, "Wire.patience");
    }

    /** The same where something else bounds the patience. */
    static String silence(Duration patience, String boundedBy) {
        return "Unable to execute HTTP request: no answer within " + patience.toMillis() / 1_000.0 + " s of real time ("
                + boundedBy + ")";
    }
}
