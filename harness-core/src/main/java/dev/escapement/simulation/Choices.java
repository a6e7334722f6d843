package dev.escapement.simulation;

import java.time.Duration;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where chance comes from: the same question at the same site is always answered alike.
 *
 * <p>A site is a label such as {@code "Map#3/Charge#1.2/jitter"}; answers do not depend on how many were given before, so
 * that an unrelated change of a workflow does not change its luck elsewhere. Who knows what was chosen elsewhere, such as a recording,
 * may say so value by value; all others answer with bits. May be implemented.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Choices {

    /** 64 bits of chance for the site. */
    long bits(String site);

    /** What is taken for the identifier that the bits of the site make. */
    default UUID uuid(String site, UUID drawn) {
        return drawn;
    }

    /** What is taken for the fraction from 0 to 1 that the bits of the site make. */
    default double fraction(String site, double drawn) {
        return drawn;
    }

    /** What is taken for the whole number that the bits of the site make. */
    default long whole(String site, long drawn) {
        return drawn;
    }

    /** What is taken for the delay that the bits of the site make, which is at most so long. */
    default Duration delay(String site, Duration drawn, Duration longest) {
        return drawn;
    }

    /** Chance derived from a seed. */
    static Choices seeded(long seed) {
        return site -> Mixing.mix(Mixing.hash(seed, site));
    }
}
