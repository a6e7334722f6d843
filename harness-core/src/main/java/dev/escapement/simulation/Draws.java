package dev.escapement.simulation;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A series of random values at one site, such as one attempt of one state.
 *
 * <p>The site's label is asked for with the first draw only: most sites never draw. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Draws {

    private final Choices choices;
    private final Supplier<String> site;
    private @Nullable String label;
    private int drawn;

    /** Draws for the site with the given label. */
    public Draws(Choices choices, Supplier<String> site) {
        this.choices = choices;
        this.site = site;
    }

    /** Any 64 bits. */
    public long bits() {
        return choices.bits(next());
    }

    /** A fraction from 0 to 1, without 1. */
    public double fraction() {
        String here = next();
        return choices.fraction(here, fraction(here));
    }

    /** A whole number from {@code low} to {@code high}, without {@code high}. */
    public long between(long low, long high) {
        String here = next();
        return choices.whole(here, low + (long) (fraction(here) * (high - low)));
    }

    /** A delay of at most so much, in whole milliseconds, as the service counts. */
    public Duration within(Duration longest) {
        String here = next();
        return choices.delay(here, Duration.ofMillis(Math.round(longest.toMillis() * fraction(here))), longest);
    }

    /** A random identifier in the form of version 4. */
    public UUID uuid() {
        String here = next();
        long high = (choices.bits(here) & 0xFFFFFFFFFFFF0FFFL) | 0x0000000000004000L;
        long low = (choices.bits(next()) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return choices.uuid(here, new UUID(high, low));
    }

    private double fraction(String here) {
        return (choices.bits(here) >>> 11) * 0x1.0p-53;
    }

    private String next() {
        String name = label == null ? label = site.get() : label;
        return name + "/" + drawn++;
    }
}
