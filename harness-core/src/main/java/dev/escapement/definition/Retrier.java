package dev.escapement.definition;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Advice on trying again; pure, the counting is the engine's. Defaults as in asl-reference 1.3. */
@API(status = Status.EXPERIMENTAL)
public record Retrier(
        List<String> errorEquals,
        Duration interval,
        int maxAttempts,
        double backoffRate,
        @Nullable Duration maxDelay,
        boolean fullJitter) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Longer delays than the longest execution make no difference. */
    private static final double LONGEST_DELAY_SECONDS = 1e9;

    public Retrier {
        errorEquals = List.copyOf(errorEquals);
    }

    /** The delay before the attempt that follows so many retries, before any jitter. */
    public Duration delayAfter(int retries) {
        double seconds = interval.toSeconds() * Math.pow(backoffRate, retries);
        if (maxDelay != null) {
            seconds = Math.min(seconds, (double) maxDelay.toSeconds());
        }
        return Duration.ofNanos(Math.round(Math.min(seconds, LONGEST_DELAY_SECONDS) * NANOS_PER_SECOND));
    }

    /** The delay with full jitter applied: a fraction of the whole, where the fraction is chance from 0 to 1. */
    public Duration delayAfter(int retries, double fraction) {
        Duration delay = delayAfter(retries);
        return fullJitter ? Duration.ofNanos(Math.round(delay.toNanos() * fraction)) : delay;
    }
}
