package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How long a retrier may wait in all.
 *
 * @param interval the seconds before the first retry
 * @param attempts how many retries
 * @param rate what each delay is multiplied with
 * @param cap the longest delay in seconds
 */
record RetryWindow(double interval, double attempts, double rate, double cap) {

    /** With the defaults of asl-reference 1.3. */
    static RetryWindow of(JsonNode retrier) {
        return new RetryWindow(
                retrier.path("IntervalSeconds").asDouble(1),
                retrier.path("MaxAttempts").asDouble(3),
                retrier.path("BackoffRate").asDouble(2),
                retrier.path("MaxDelaySeconds").asDouble(Double.MAX_VALUE));
    }

    /** The seconds of all delays together, in one formula: nobody counts to 99,999,999. */
    double seconds() {
        if (interval >= cap || rate <= 1) {
            return Math.min(interval, cap) * attempts;
        }
        double growing = Math.min(attempts, Math.ceil(Math.log(cap / interval) / Math.log(rate)));
        double grown = interval * (Math.pow(rate, growing) - 1) / (rate - 1);
        double capped = attempts - growing;
        return capped > 0 ? grown + capped * cap : grown;
    }
}
