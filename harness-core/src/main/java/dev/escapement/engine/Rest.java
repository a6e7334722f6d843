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
    public List<String> waits() {
        return visit.waits("until " + end.instant());
    }
}
