package dev.escapement.latency;

import dev.escapement.simulation.Draws;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Between so much and so much time.
 *
 * @param atLeast the shortest
 * @param atMost the longest
 */
@API(status = Status.EXPERIMENTAL)
public record Delay(Duration atLeast, Duration atMost) {

    /** No time at all. */
    public static final Delay NONE = new Delay(Duration.ZERO, Duration.ZERO);

    public Delay {
        if (atLeast.isNegative() || atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException(
                    "A delay lies between two durations from 0 up, not between " + atLeast + " and " + atMost);
        }
    }

    /** Between so many and so many milliseconds. */
    public static Delay ofMillis(long atLeast, long atMost) {
        return new Delay(Duration.ofMillis(atLeast), Duration.ofMillis(atMost));
    }

    /** One of them, to the microsecond, each as likely as any other. */
    public Duration draw(Draws chance) {
        if (atLeast.equals(atMost)) {
            return atLeast;
        }
        long low = micros(atLeast);
        return Duration.ofNanos(1_000 * chance.between(low, micros(atMost) + 1));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
