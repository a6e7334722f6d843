package dev.escapement.fault.plan;

import dev.escapement.integration.CallSite;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A fault and the calls it is meant for, such as {@code ChargeCard#1..3=throttled}.
 *
 * @param place which calls
 * @param fault what happens to them
 */
@API(status = Status.EXPERIMENTAL)
public record PlannedFault(Place place, Fault fault) {

    /**
     * Refuses what cannot happen there.
     *
     * @throws IllegalArgumentException saying what can
     */
    public PlannedFault {
        String why = OwnWork.whyImpossible(place, fault);
        if (why != null) {
            throw new IllegalArgumentException(why);
        }
    }

    /** Exactly one call of a run. */
    public static PlannedFault at(CallSite site, Fault fault) {
        return new PlannedFault(Place.of(site), fault);
    }

    /** Whether the other fault can happen at the same place. */
    public boolean mayBecome(Fault other) {
        return OwnWork.whyImpossible(place, other) == null;
    }

    /** For people: {@code ShipOrder#1.1 is done, but its reply is lost}. */
    public String inWords() {
        return place + " " + fault.inWords();
    }

    @Override
    public String toString() {
        return place + "=" + fault;
    }
}
