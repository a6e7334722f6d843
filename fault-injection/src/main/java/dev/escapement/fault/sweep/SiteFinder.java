package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.Place;
import dev.escapement.fault.plan.PlannedFault;
import dev.escapement.fault.run.MadeCall;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.FaultMenu.Offer;
import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Finds what can be broken in a run. */
final class SiteFinder {

    private final SweepSettings settings;
    private final Tasks tasks;
    private final FaultMenu menu;

    SiteFinder(SweepSettings settings, Tasks tasks) {
        this.settings = settings;
        this.tasks = tasks;
        this.menu = new FaultMenu(settings.faults(), tasks);
        settings.tasks().forEach(this::requireTask);
    }

    void requireSomethingToBreak(Trace clean) {
        if (clean.calls().isEmpty()) {
            throw new SweepException("There is nothing to break: no Task of the run without faults calls anything");
        }
        if (siteCount(clean) == 0) {
            throw new SweepException("There is nothing to break: the run without faults calls nothing from "
                    + String.join(", ", settings.tasks()) + ", only from " + callers(clean));
        }
        if (faultsIn(clean, 0).isEmpty()) {
            throw new SweepException("There is nothing to break: no fault can matter\n  "
                    + prunedIn(clean).stream().map(Pruned::toString).collect(Collectors.joining("\n  ")));
        }
    }

    /** Everything worth trying at the calls of a run, from one of them on. */
    List<PlannedFault> faultsIn(Trace trace, int from) {
        List<PlannedFault> faults = new ArrayList<>();
        visit(trace, from, (place, offer) -> {
            if (offer.prunedBecause() == null) {
                faults.add(new PlannedFault(place, offer.fault()));
            }
        });
        return faults;
    }

    /** Everything that is not, with the reason. */
    List<Pruned> prunedIn(Trace trace) {
        List<Pruned> pruned = new ArrayList<>();
        visit(trace, 0, (place, offer) -> {
            if (offer.prunedBecause() != null) {
                pruned.add(new Pruned(new PlannedFault(place, offer.fault()), offer.prunedBecause()));
            }
        });
        return pruned;
    }

    int siteCount(Trace trace) {
        return places(trace, 0).size();
    }

    private void visit(Trace trace, int from, BiConsumer<Place, Offer> each) {
        places(trace, from).forEach((place, call) -> menu.at(call.call()).forEach(offer -> each.accept(place, offer)));
    }

    /** Calls of several executions from the same place are one site. */
    private Map<Place, MadeCall> places(Trace trace, int from) {
        Map<Place, MadeCall> places = new LinkedHashMap<>();
        for (int i = from; i < trace.calls().size(); i++) {
            MadeCall call = trace.calls().get(i);
            if (settings.tasks().isEmpty()
                    || settings.tasks().contains(call.call().site().state())) {
                places.putIfAbsent(call.place(), call);
            }
        }
        return places;
    }

    private void requireTask(String name) {
        if (tasks.named(name) == null) {
            throw new SweepException(
                    "There is no Task '" + name + "' to break" + NearestNames.hint(name, tasks.names()));
        }
    }

    private static String callers(Trace trace) {
        return trace.calls().stream()
                .map(call -> call.call().site().state())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
