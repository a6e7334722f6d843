package dev.escapement.simulation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where chance comes from: the same question at the same site is always answered alike.
 *
 * <p>A site is a label such as {@code "Map#3/Charge#1.2/jitter"}; answers do not depend on how many were given before, so
 * that an unrelated change of a workflow does not change its luck elsewhere. May be implemented.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Choices {

    /** 64 bits of chance for the site. */
    long bits(String site);

    /** Chance derived from a seed. */
    static Choices seeded(long seed) {
        return site -> Mixing.mix(Mixing.hash(seed, site));
    }
}
