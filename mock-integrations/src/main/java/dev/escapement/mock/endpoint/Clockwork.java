package dev.escapement.mock.endpoint;

import dev.escapement.Simulation;
import dev.escapement.integration.AwaitedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Moves the clock as far as somebody says, or as far as nobody outside is awaited. */
record Clockwork(Simulation simulation) {

    /** Everything that is due happens, without a moment passing. */
    void stand() {
        simulation.advanceBy(Duration.ZERO);
    }

    /** Goes on until nothing is left to happen before somebody outside would be too late. */
    void untilIdle() {
        stand();
        for (Instant next = simulation.nextEventAt();
                next != null && next.isBefore(lastMoment());
                next = simulation.nextEventAt()) {
            simulation.advanceToNextEvent();
        }
    }

    /** Goes on as long as nobody outside is awaited. */
    void whileNobodyIsAwaited() {
        stand();
        while (simulation.awaitedCalls().findAny().isEmpty() && simulation.advanceToNextEvent()) {
            stand();
        }
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
