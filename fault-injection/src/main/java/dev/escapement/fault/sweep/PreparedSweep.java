package dev.escapement.fault.sweep;

import dev.escapement.StateMachine;
import dev.escapement.fault.law.Law;
import dev.escapement.fault.law.Violation;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.PlannedFault;
import dev.escapement.fault.run.Deed;
import dev.escapement.fault.run.Laboratory;
import dev.escapement.fault.run.MadeCall;
import dev.escapement.fault.run.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A sweep that knows what there is to break, and has broken nothing for good yet.
 *
 * <pre>{@code
 * PreparedSweep sweep = Sweep.of(orders).prepare();
 * sweep.size();                          // known before the first variant runs
 * sweep.forEach(variant -> sweep.run(variant));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class PreparedSweep {

    private final Laboratory laboratory;
    private final SweepSettings settings;
    private final Trace clean;
    private final SiteFinder sites;
    private final Jury jury;
    private final List<PlannedFault> singles;
    private final int[] pairs;

    private PreparedSweep(Laboratory laboratory, SweepSettings settings, Trace clean, SiteFinder sites) {
        this.laboratory = laboratory;
        this.settings = settings;
        this.clean = clean;
        this.sites = sites;
        this.jury = new Jury(settings.laws(), settings.stuckTolerated(), clean);
        this.singles = sites.faultsIn(clean, 0);
        this.pairs = settings.depth() == 1 ? new int[0] : countPairs();
    }

    static PreparedSweep of(Laboratory laboratory, SweepSettings settings) {
        Trace clean = laboratory.performClean();
        if (clean.execution().isOpen()) {
            throw new SweepException("The run without faults does not end: "
                    + String.join("; ", clean.execution().waits()));
        }
        Tasks tasks = Tasks.of(machinesIn(clean));
        SiteFinder sites = new SiteFinder(settings, tasks);
        sites.requireSomethingToBreak(clean);
        return new PreparedSweep(laboratory, settings, clean, sites);
    }

    private static List<StateMachine> machinesIn(Trace clean) {
        List<StateMachine> machines = new ArrayList<>();
        machines.add(clean.execution().machine());
        clean.execution().simulation().executions().forEach(execution -> machines.add(execution.machine()));
        return machines;
    }

    /** The run without faults. */
    public Trace clean() {
        return clean;
    }

    /** How many variants the whole sweep has. */
    public int totalSize() {
        int all = singles.size();
        for (int count : pairs) {
            all += count;
        }
        return all;
    }

    /** How many variants are run here, which are all unless the sweep is shared. */
    public int size() {
        int all = totalSize();
        return all / settings.shards() + (settings.shard() < all % settings.shards() ? 1 : 0);
    }

    /** How many calls of the run without faults are broken. */
    public int siteCount() {
        return sites.siteCount(clean);
    }

    /** How many other places of that run are: starts of executions, what distributed Maps do by themselves. */
    public int otherPlaceCount() {
        return sites.deedCount(clean);
    }

    /** What is not tried at the calls of the run without faults, and why not. */
    public List<Pruned> pruned() {
        return sites.prunedIn(clean);
    }

    /** Who judges. */
    public Jury jury() {
        return jury;
    }

    /** Hands out the variants of this shard, one after the other: first the single faults, then the pairs. */
    public void forEach(Consumer<Variant> each) {
        Counter counter = new Counter(settings, each);
        singles.forEach(single -> counter.next(FaultPlan.of(List.of(single))));
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] > 0 && counter.hasOneWithin(pairs[i])) {
                FaultPlan first = FaultPlan.of(List.of(singles.get(i)));
                secondFaults(first).forEach(second -> counter.next(first.and(second)));
            } else {
                counter.skip(pairs[i]);
            }
        }
    }

    /** Runs one variant and judges it. */
    public SweptRun run(Variant variant) {
        return judged(variant, laboratory.perform(variant.plan()));
    }

    /** Judges a run of a variant that somebody else made. */
    public SweptRun judged(Variant variant, Trace trace) {
        List<Violation> violations = new ArrayList<>();
        if (!trace.allStruck()) {
            violations.add(
                    new Violation("every fault strikes", "the run did not get where the same run had got before"));
        }
        violations.addAll(jury.violations(trace));
        return new SweptRun(variant, trace, jury.verdict(trace), violations);
    }

    /** Runs everything. */
    public SweepReport runAll() {
        SweepReport.Builder report = new SweepReport.Builder("Sweep", this);
        forEach(variant -> report.add(run(variant)));
        return report.build();
    }

    /** Where it runs. */
    public Laboratory laboratory() {
        return laboratory;
    }

    /** What is worth trying in a run, from a moment in the order of its calls and deeds on. */
    public List<PlannedFault> faultsIn(Trace trace, int from) {
        return sites.faultsIn(trace, from);
    }

    /** When in the order of the calls and deeds of a run a fault struck first; behind all of them when it never did. */
    public static int firstStrike(PlannedFault fault, Trace trace) {
        for (MadeCall call : trace.calls()) {
            if (call.isAt(fault.place())) {
                return call.order();
            }
        }
        for (Deed deed : trace.deeds()) {
            if (deed.place().equals(fault.place())) {
                return deed.order();
            }
        }
        return trace.calls().size() + trace.deeds().size();
    }

    /** Whether other machines run the rest. */
    boolean isShared() {
        return settings.shards() > 1;
    }

    List<Law> laws() {
        return settings.laws();
    }

    private int[] countPairs() {
        int[] counts = new int[singles.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = secondFaults(FaultPlan.of(List.of(singles.get(i)))).size();
        }
        return counts;
    }

    /** What can go wrong after the first fault has struck. */
    private List<PlannedFault> secondFaults(FaultPlan first) {
        Trace trace = laboratory.perform(first);
        return sites.faultsIn(trace, firstStrike(first.faults().get(0), trace) + 1);
    }

    /** Numbers variants, and hands on those of one shard. */
    private static final class Counter {

        private final SweepSettings settings;
        private final Consumer<Variant> each;
        private int counted;

        Counter(SweepSettings settings, Consumer<Variant> each) {
            this.settings = settings;
            this.each = each;
        }

        void next(FaultPlan plan) {
            if (counted++ % settings.shards() == settings.shard()) {
                each.accept(new Variant(counted, plan));
            }
        }

        boolean hasOneWithin(int coming) {
            int untilOurs = Math.floorMod(settings.shard() - counted, settings.shards());
            return untilOurs < coming;
        }

        void skip(int number) {
            counted += number;
        }
    }
}
