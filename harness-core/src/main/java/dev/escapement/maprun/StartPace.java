package dev.escapement.maprun;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How many children may start within a second: so many at once, and then no more until a second has passed since the first. */
@API(status = Status.INTERNAL)
public final class StartPace {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final int perSecond;
    private Instant windowEnd = Instant.MIN;
    private int started;

    /** A pace at which nobody has started yet. */
    public StartPace(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Whether another may start now. */
    public boolean allows(Instant now) {
        return started < perSecond || !now.isBefore(windowEnd);
    }

    /** Another starts now. */
    public void start(Instant now) {
        if (!now.isBefore(windowEnd)) {
            windowEnd = now.plus(WINDOW);
            started = 0;
        }
        started++;
    }

    /** When the next may start if none may now. */
    public Instant next() {
        return windowEnd;
    }
}
