package dev.escapement.mock.endpoint;

import dev.escapement.Simulation;
import dev.escapement.integration.AwaitedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moves the clock, one thing at a time, so that who waits for something gets it at the moment at which it is there and not when the move is
 * over.
 */
final class Clockwork {

    private final Simulation simulation;
    private final Held held;

    Clockwork(Simulation simulation, Held held) {
        this.simulation = simulation;
        this.held = held;
    }

    /** Everything that is due happens, without a moment passing. */
    void stand() {
        do {
            simulation.advanceBy(Duration.ZERO);
        } while (held.answerWhatCanBe());
    }

    void advanceBy(Duration duration) {
        Instant end = simulation.now().plus(duration);
        for (Instant next = next(); next != null && !next.isAfter(end); next = next()) {
            step();
        }
        simulation.advanceBy(Duration.between(simulation.now(), end));
        stand();
    }

    /** False if nothing was left to happen without somebody outside. */
    boolean toNextEvent() {
        boolean happened = step();
        stand();
        return happened;
    }

    /** Goes on until nothing is left to happen before somebody outside would be too late. */
    void untilIdle() {
        stand();
        for (Instant next = next(); next != null && next.isBefore(lastMoment()); next = next()) {
            step();
        }
    }

    /** Goes on as long as nobody outside is awaited. */
    void whileNobodyIsAwaited() {
        stand();
        while (simulation.awaitedCalls().findAny().isEmpty() && step()) {
            // Each turn performs one thing.
        }
    }

    private boolean step() {
        boolean happened = simulation.advanceToNextEvent();
        held.answerWhatCanBe();
        return happened;
    }

    private @Nullable Instant next() {
        return simulation.nextEventAt();
    }

    private Instant lastMoment() {
        return simulation
                .awaitedCalls()
                .map(AwaitedCall::lastMoment)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
