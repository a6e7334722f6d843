package dev.escapement.fault.explore;

import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.PlannedFault;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.PreparedSweep;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.fault.sweep.Variant;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tries several faults at a time, at random places, as often as the budget allows.
 *
 * <pre>{@code
 * Exploration.of(Sweep.of(orders).keeping(saga)).seed(7).runs(1_000).mostFaults(4).explore().requireClean();
 * }</pre>
 *
 * <p>The same seed tries the same schedules. What fails is made as small as it gets. Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Exploration {

    private static final int SOME_RUNS = 200;
    private static final int SOME_FAULTS = 3;

    private final Sweep sweep;
    private final long seed;
    private final int runs;
    private final int mostFaults;

    private Exploration(Sweep sweep, long seed, int runs, int mostFaults) {
        this.sweep = sweep;
        this.seed = seed;
        this.runs = runs;
        this.mostFaults = mostFaults;
    }

    /** With the experiment, the laws, the Tasks and the kinds of faults of a sweep. */
    public static Exploration of(Sweep sweep) {
        return new Exploration(sweep, 0, SOME_RUNS, SOME_FAULTS);
    }

    /** Which schedules are tried; the chance within each run is the sweep's. */
    public Exploration seed(long number) {
        return new Exploration(sweep, number, runs, mostFaults);
    }

    /** How many schedules are tried. */
    public Exploration runs(int budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("An exploration has at least one run, not " + budget);
        }
        return new Exploration(sweep, seed, budget, mostFaults);
    }

    /** With how many faults at most. */
    public Exploration mostFaults(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("A schedule has at least one fault, not " + number);
        }
        return new Exploration(sweep, seed, runs, number);
    }

    /** Tries them all. */
    public SweepReport explore() {
        PreparedSweep prepared = sweep.depth(1).shard(0, 1).prepare();
        SweepReport.Builder report = new SweepReport.Builder("Exploration", prepared);
        Choices choices = Choices.seeded(seed);
        for (int number = 1; number <= runs; number++) {
            String site = "exploration/" + number;
            FaultPlan plan = schedule(prepared, new Draws(choices, () -> site));
            report.add(prepared.run(new Variant(number, plan)));
        }
        return report.build();
    }

    /** Each fault is chosen among those that can strike after the one before it has. */
    private FaultPlan schedule(PreparedSweep prepared, Draws draws) {
        long wanted = draws.between(1, mostFaults + 1L);
        FaultPlan plan = FaultPlan.NONE;
        Trace trace = prepared.clean();
        int from = 0;
        while (plan.faults().size() < wanted) {
            List<PlannedFault> possible = prepared.faultsIn(trace, from);
            if (possible.isEmpty()) {
                return plan;
            }
            PlannedFault fault = possible.get((int) draws.between(0, possible.size()));
            plan = plan.and(fault);
            trace = prepared.laboratory().perform(plan);
            from = PreparedSweep.firstStrike(fault, trace) + 1;
        }
        return plan;
    }
}
