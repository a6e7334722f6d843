package dev.escapement.engine;

import dev.escapement.simulation.Appointment;
import java.util.List;

/** Nothing but time has to pass. */
record Rest(StateVisit visit, Appointment end) implements OpenWork {

    @Override
    public void cutShort() {
        end.cancel();
    }

    @Override
    public String waitsFor() {
        return "until " + end.instant();
    }

    @Override
    public List<String> waits() {
        return visit.waits(waitsFor());
    }
}
