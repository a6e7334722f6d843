package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.Fault;
import dev.escapement.fault.plan.OwnWork;
import dev.escapement.fault.plan.Spans;
import dev.escapement.fault.run.Deed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which faults there are to try at what the service does by itself, and which of them cannot teach anything. */
final class DeedMenu {

    private static final List<Fault> ANY = List.of(
            Fault.parse("throttled"),
            Fault.parse("server-error"),
            Fault.parse("connection-lost"),
            Fault.parse("denied"),
            Fault.parse("truncated"),
            Fault.parse("run-twice"));

    /** Ends of a whole execution are tried at its calls, where there are any. */
    private static final List<Fault> OF_CHILDREN = List.of(Fault.parse("stopped"), Fault.parse("execution-timeout"));

    private final List<Fault> wanted;
    private final Tasks states;

    DeedMenu(List<Fault> wanted, Tasks states) {
        this.wanted = wanted;
        this.states = states;
    }

    /** With nothing wanted, everything; a second run both beside the first and after it. */
    List<Offer> at(Deed deed, Duration wholeRun) {
        List<Offer> offers = new ArrayList<>();
        Known known = new Known(states.guarded(deed.whose()));
        for (Fault fault : faults(deed, wholeRun)) {
            if (deed.work().allows(fault)) {
                String why = fault.repeatsExecutions() ? deed.whyOnce() : whyPointless(fault, deed, known);
                offers.add(new Offer(fault, why));
            }
        }
        return offers;
    }

    private List<Fault> faults(Deed deed, Duration wholeRun) {
        if (!wanted.isEmpty()) {
            return wanted;
        }
        List<Fault> faults = new ArrayList<>(ANY);
        if (deed.work() == OwnWork.START_CHILD) {
            faults.addAll(OF_CHILDREN);
        }
        faults.add(Fault.parse("run-twice(" + Spans.text(wholeRun.plusSeconds(1)) + ")"));
        // That a Standard workflow runs once is no gap in a sweep.
        faults.removeIf(fault -> fault.repeatsExecutions() && deed.whyOnce() != null);
        return faults;
    }

    private static @Nullable String whyPointless(Fault fault, Deed deed, Known known) {
        boolean express = deed.whyOnce() == null;
        String endless = OwnWork.whyPointless(fault, express);
        if (endless != null) {
            return endless;
        }
        String error = deed.work().errorOf(fault);
        String why = error == null ? null : known.raised(error);
        if (why == null) {
            known.add(fault, error);
        }
        return why;
    }
}
