package dev.escapement.junit;

import dev.escapement.Simulation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a simulation, for code under test that wants to be given one. */
final class VirtualClock extends Clock {

    private final Simulation simulation;
    private final ZoneId zone;

    VirtualClock(Simulation simulation) {
        this(simulation, ZoneOffset.UTC);
    }

    private VirtualClock(Simulation simulation, ZoneId zone) {
        this.simulation = simulation;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(simulation, other);
    }

    @Override
    public Instant instant() {
        return simulation.now();
    }
}
