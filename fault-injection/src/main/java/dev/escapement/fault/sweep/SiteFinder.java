package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.OwnWork;
import dev.escapement.fault.plan.Place;
import dev.escapement.fault.plan.PlannedFault;
import dev.escapement.fault.run.Deed;
import dev.escapement.fault.run.MadeCall;
import dev.escapement.fault.run.Trace;
import dev.escapement.services.NearestNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what can be broken in a run. */
final class SiteFinder {

    private final SweepSettings settings;
    private final Tasks tasks;
    private final FaultMenu menu;
    private final DeedMenu deedMenu;

    SiteFinder(SweepSettings settings, Tasks tasks) {
        this.settings = settings;
        this.tasks = tasks;
        this.menu = new FaultMenu(settings.faults(), tasks);
        this.deedMenu = new DeedMenu(settings.faults(), tasks);
        settings.tasks().forEach(this::requireTask);
    }

    void requireSomethingToBreak(Trace clean) {
        if (clean.calls().isEmpty() && spots(clean, 0).isEmpty()) {
            throw new SweepException("There is nothing to break: no Task of the run without faults calls anything");
        }
        if (spots(clean, 0).isEmpty()) {
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
        List<Spot> calls = new ArrayList<>();
        addCallSpots(trace, 0, calls);
        return calls.size();
    }

    int deedCount(Trace trace) {
        return deedSpots(trace, 0).size();
    }

    private void visit(Trace trace, int from, BiConsumer<Place, Offer> each) {
        spots(trace, from).forEach(spot -> spot.offers().forEach(offer -> each.accept(spot.place(), offer)));
    }

    /** In the order in which they came up in the run. */
    private List<Spot> spots(Trace trace, int from) {
        List<Spot> spots = deedSpots(trace, from);
        boolean onlyCalls = spots.isEmpty();
        addCallSpots(trace, from, spots);
        if (!onlyCalls) {
            spots.sort(Comparator.comparingInt(Spot::order));
        }
        return spots;
    }

    /** Calls of several executions from the same place are one site. */
    private void addCallSpots(Trace trace, int from, List<Spot> spots) {
        Map<Place, MadeCall> places = new LinkedHashMap<>();
        for (MadeCall call : trace.calls()) {
            if (call.order() >= from && isWanted(call.call().site().state())) {
                places.putIfAbsent(call.place(), call);
            }
        }
        places.forEach((place, call) -> spots.add(new Spot(place, call.order(), menu.at(call.call()))));
    }

    /** What a Map does a hundred times goes wrong alike each time: the first and the last of them stand for all. */
    private List<Spot> deedSpots(Trace trace, int from) {
        List<Spot> spots = new ArrayList<>();
        Duration wholeRun =
                trace.deeds().isEmpty() ? Duration.ZERO : trace.execution().elapsed();
        for (Alike alike : Alike.in(
                trace.deeds(),
                deed -> deed.order() >= from && isWanted("@" + deed.work().word()))) {
            addDeed(alike.first(), alike.first().place(), wholeRun, null, spots);
            if (!alike.last().equals(alike.first())) {
                if (alike.between() != null) {
                    addDeed(alike.first(), alike.between(), wholeRun, "the first and the last stand for it", spots);
                }
                addDeed(alike.last(), alike.last().place(), wholeRun, null, spots);
            }
        }
        return spots;
    }

    private void addDeed(Deed deed, Place place, Duration wholeRun, @Nullable String pruned, List<Spot> spots) {
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : deedMenu.at(deed, wholeRun)) {
            offers.add(pruned == null || offer.prunedBecause() != null ? offer : new Offer(offer.fault(), pruned));
        }
        if (!offers.isEmpty()) {
            spots.add(new Spot(place, deed.order(), offers));
        }
    }

    private boolean isWanted(String place) {
        return settings.tasks().isEmpty() || settings.tasks().contains(place);
    }

    private void requireTask(String name) {
        if (name.startsWith("@")) {
            requireOwnWork(name);
        } else if (!tasks.names().contains(name)) {
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

    private static void requireOwnWork(String name) {
        List<String> known =
                Arrays.stream(OwnWork.values()).map(work -> "@" + work.word()).toList();
        if (!known.contains(name)) {
            throw new SweepException("There is no " + name + " to break" + NearestNames.hint(name, known)
                    + "; beside Tasks there are " + String.join(", ", known));
        }
    }

    /** Something in a run that can be broken, and how. */
    private record Spot(Place place, int order, List<Offer> offers) {}
}
