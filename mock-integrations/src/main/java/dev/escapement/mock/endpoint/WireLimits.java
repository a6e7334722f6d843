package dev.escapement.mock.endpoint;

import java.time.Duration;

/**
 * What a request may be, and how long one is held that waits for work.
 *
 * @param bodyBytes the longest body
 * @param headerBytes names and values of all headers together
 * @param turnPatience how long of real time a request waits for its turn
 * @param pollPatience how long of real time GetActivityTask waits for a task, 60 s with the service (asl-reference 6.7)
 */
record WireLimits(int bodyBytes, int headerBytes, Duration turnPatience, Duration pollPatience) {

    /** A request of the service has a megabyte at most (asl-reference 8.4). */
    static final WireLimits OF_THE_SERVICE =
            new WireLimits(1 << 20, 1 << 14, Duration.ofSeconds(20), Duration.ofSeconds(60));

    WireLimits withBodyBytes(int bytes) {
        return new WireLimits(positive(bytes), headerBytes, turnPatience, pollPatience);
    }

    WireLimits withHeaderBytes(int bytes) {
        return new WireLimits(bodyBytes, positive(bytes), turnPatience, pollPatience);
    }

    WireLimits withPollPatience(Duration patience) {
        return new WireLimits(bodyBytes, headerBytes, turnPatience, patience);
    }

    private static int positive(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A limit is at least one byte, unlike " + bytes);
        }
        return bytes;
    }
}
