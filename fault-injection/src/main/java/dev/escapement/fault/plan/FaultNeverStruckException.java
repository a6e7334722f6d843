package dev.escapement.fault.plan;

import dev.escapement.services.NearestNames;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A plan speaks of a call that was never made: the test tests something else than it says. */
@API(status = Status.EXPERIMENTAL)
public final class FaultNeverStruckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 8;

    FaultNeverStruckException(PlannedFault planned, int met, Collection<String> sites) {
        super(planned.place() instanceof Target target ? message(planned, target, met, sites) : message(planned, sites));
    }

    private static String message(PlannedFault planned, Target target, int met, Collection<String> sites) {
        String times = met == 1 ? "once" : met + " times";
        if (OwnWork.named(target.name()) == null) {
            return met == 0
                    ? message(planned, sites)
                    : "The fault '" + planned + "' never struck: such calls were made " + times;
        }
        return "The fault '" + planned + "' never struck: "
                + (met == 0
                        ? "nothing of the kind happened where the faults are around it, which is everywhere with"
                                + " Simulation.builder().decoratedBy(…)"
                        : "that happened " + times);
    }

    private static String message(PlannedFault planned, Collection<String> sites) {
        String heading = "The fault '" + planned + "' never struck: no call was made that it is meant for";
        if (sites.isEmpty()) {
            return heading + "; no Task called anything";
        }
        List<String> near = nearest(planned, sites);
        String rest = sites.size() > near.size() ? ", and " + (sites.size() - near.size()) + " more" : "";
        return heading + "\nCalls were made from: " + String.join(", ", near) + rest;
    }

    /** Those of the same state first, then those spelled alike, then the others in their order. */
    private static List<String> nearest(PlannedFault planned, Collection<String> sites) {
        Set<String> near = new LinkedHashSet<>();
        if (planned.place() instanceof Site site) {
            sites.stream().filter(each -> stateOf(each).equals(site.state())).forEach(near::add);
            List<String> states = sites.stream()
                    .map(FaultNeverStruckException::stateOf)
                    .distinct()
                    .toList();
            List<String> alike = NearestNames.of(site.state(), states);
            sites.stream().filter(each -> alike.contains(stateOf(each))).forEach(near::add);
        }
        near.addAll(sites);
        return near.stream().limit(SHOWN).toList();
    }

    private static String stateOf(String site) {
        return site.substring(site.lastIndexOf('/') + 1, site.lastIndexOf('#'));
    }
}
