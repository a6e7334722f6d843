package dev.escapement.fault.plan;

import dev.escapement.integration.TaskReply;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket on the virtual clock: calls beyond it are throttled.
 *
 * @param perSecond how many calls a second it refills
 * @param burst how many calls it holds
 */
record RateLimit(double perSecond, int burst) implements Weather {

    @Override
    public @Nullable TaskReply strike(Strike strike) {
        Bucket bucket = strike.memory(Bucket.class, () -> new Bucket(burst, strike.now()));
        return bucket.take(strike.now()) ? null : Weather.failed(strike, Trouble.THROTTLED);
    }

    @Override
    public String inWords() {
        return "is throttled beyond " + rate() + ", bursts of " + burst;
    }

    @Override
    public String toString() {
        return "rate-limit(" + rate() + ", " + burst + ")";
    }

    private String rate() {
        return Numerals.text(perSecond) + "/s";
    }

    private final class Bucket {

        private static final double NANOS = 1e9;

        private double tokens;
        private Instant filledAt;

        Bucket(int tokens, Instant filledAt) {
            this.tokens = tokens;
            this.filledAt = filledAt;
        }

        boolean take(Instant now) {
            double seconds = Duration.between(filledAt, now).toNanos() / NANOS;
            tokens = Math.min(burst, tokens + seconds * perSecond);
            filledAt = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
