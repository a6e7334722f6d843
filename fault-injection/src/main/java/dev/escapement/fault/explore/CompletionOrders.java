package dev.escapement.fault.explore;

import dev.escapement.fault.plan.Fault;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.PlannedFault;
import dev.escapement.fault.run.MadeCall;
import dev.escapement.fault.sweep.PreparedSweep;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.fault.sweep.Variant;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Lets replies that are out at the same time come back in other orders: those of the branches of a Parallel, of the iterations of a
 * Map, of callbacks.
 *
 * <pre>{@code
 * CompletionOrders.of(Sweep.of(orders).keeping(noDoubleCharge)).explore().requireClean();
 * }</pre>
 *
 * <p>Up to five replies are tried in every order, more in as many as the budget allows. An order is a plan of slow replies, so that it
 * shrinks, prints and replays like any other. Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class CompletionOrders {

    private static final int SOME_RUNS = 120;

    private final Sweep sweep;
    private final long seed;
    private final int runs;

    private CompletionOrders(Sweep sweep, long seed, int runs) {
        this.sweep = sweep;
        this.seed = seed;
        this.runs = runs;
    }

    /** With the experiment and the laws of a sweep. */
    public static CompletionOrders of(Sweep sweep) {
        return new CompletionOrders(sweep, 0, SOME_RUNS);
    }

    /** Which orders are tried where there are too many. */
    public CompletionOrders seed(long number) {
        return new CompletionOrders(sweep, number, runs);
    }

    /** How many orders are tried of each group of replies. */
    public CompletionOrders runs(int budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("An exploration has at least one run, not " + budget);
        }
        return new CompletionOrders(sweep, seed, budget);
    }

    /**
     * Tries them.
     *
     * @throws IllegalStateException when no two replies are ever out at the same time
     */
    public SweepReport explore() {
        PreparedSweep prepared = sweep.depth(1).shard(0, 1).prepare();
        SweepReport.Builder report = new SweepReport.Builder("Completion orders", prepared);
        List<List<MadeCall>> groups = Overlaps.in(prepared.clean().calls());
        if (groups.isEmpty()) {
            throw new IllegalStateException("There are no orders to try: no two calls are ever out at the same time");
        }
        int number = 0;
        for (int group = 0; group < groups.size(); group++) {
            for (List<MadeCall> order : orders(groups.get(group), group)) {
                number++;
                report.add(prepared.run(new Variant(number, plan(order))));
            }
        }
        return report.build();
    }

    private List<List<MadeCall>> orders(List<MadeCall> group, int number) {
        return Permutations.of(group, runs, new Draws(Choices.seeded(seed), () -> "completion-orders/" + number));
    }

    /** All come back after the last of them would have, a millisecond apart. */
    private static FaultPlan plan(List<MadeCall> order) {
        Instant last = order.get(0).endsAt();
        for (MadeCall call : order) {
            last = call.endsAt().isAfter(last) ? call.endsAt() : last;
        }
        List<PlannedFault> delays = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            MadeCall call = order.get(i);
            Duration delay = Duration.between(call.endsAt(), last.plusMillis(i + 1L));
            delays.add(new PlannedFault(call.place(), Fault.slow(delay)));
        }
        return FaultPlan.of(delays);
    }
}
