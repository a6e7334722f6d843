package dev.escapement.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A figure and what it came to.
 *
 * @param peer what the other engine took for the same, in its own unit; {@code null} where it did not run
 */
record Measured(Figure figure, Reading own, @Nullable Reading peer) {

    boolean reached() {
        return figure.better() == Figure.Better.MORE ? own.value() >= figure.goal() : own.value() <= figure.goal();
    }

    /** How many times better than the peer; {@code null} without one. */
    @Nullable Double ratio() {
        if (peer == null) {
            return null;
        }
        return figure.better() == Figure.Better.MORE ? own.value() / peer.value() : peer.value() / own.value();
    }
}
