package dev.escapement.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A figure of record: what is measured, and what it should come to.
 *
 * @param name what it is asked for by
 * @param what what is done, in a few words
 * @param unit what it is told in
 * @param source who measures it
 * @param scale from the source's unit to that one
 * @param goal what it should reach
 * @param better whether more or less of it is better
 * @param peer the same done by another engine in the same run; {@code null} where there is none
 */
record Figure(
        String name,
        String what,
        String unit,
        Source source,
        double scale,
        double goal,
        Better better,
        @Nullable Source peer) {

    static Figure of(String name, String what, String unit, Source source, Better better, double goal) {
        return new Figure(name, what, unit, source, 1, goal, better, null);
    }

    Figure scaledBy(double factor) {
        return new Figure(name, what, unit, source, factor, goal, better, peer);
    }

    Figure besides(Source other) {
        return new Figure(name, what, unit, source, scale, goal, better, other);
    }

    /** Which way is up. */
    enum Better {
        MORE,
        LESS
    }
}
