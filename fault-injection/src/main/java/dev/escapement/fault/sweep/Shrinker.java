package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.Fault;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.PlannedFault;
import dev.escapement.fault.run.Laboratory;
import dev.escapement.fault.run.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan smaller as long as the run still fails in the same way: fewer faults, simpler ones, earlier ones.
 *
 * <pre>{@code
 * FaultPlan smallest = new Shrinker(laboratory, jury).shrink(plan);
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Shrinker {

    /** The simplest first: a plain error, before and after the work is done. */
    private static final List<Fault> SIMPLE =
            List.of(Fault.error("Unforeseen"), Fault.parse("failed-after-commit(Unforeseen)"));

    private static final Fault AT_ONCE = Fault.parse("run-twice");

    private final Laboratory laboratory;
    private final Jury jury;

    /** For runs of this laboratory, judged by this jury. */
    public Shrinker(Laboratory laboratory, Jury jury) {
        this.laboratory = laboratory;
        this.jury = jury;
    }

    /** The smallest plan found; the same one when nothing smaller fails in the same way. */
    public FaultPlan shrink(FaultPlan plan) {
        return shrink(plan, jury.brokenRules(laboratory.perform(plan)));
    }

    /** The smallest plan found that breaks at least these rules. */
    public FaultPlan shrink(FaultPlan plan, Set<String> rules) {
        FaultPlan smallest = plan;
        for (FaultPlan smaller = step(plan, rules); smaller != null; smaller = step(smallest, rules)) {
            smallest = smaller;
        }
        return smallest;
    }

    private @Nullable FaultPlan step(FaultPlan plan, Set<String> rules) {
        for (FaultPlan candidate : candidates(plan)) {
            Trace trace = laboratory.perform(candidate);
            if (trace.allStruck() && jury.brokenRules(trace).containsAll(rules)) {
                return candidate;
            }
        }
        return null;
    }

    /** Every candidate is smaller than the plan, so that shrinking comes to an end. */
    private static List<FaultPlan> candidates(FaultPlan plan) {
        List<FaultPlan> candidates = new ArrayList<>(withoutOne(plan.faults()));
        List<FaultPlan> plain = new ArrayList<>();
        for (int i = 0; i < plan.faults().size(); i++) {
            PlannedFault planned = plan.faults().get(i);
            for (Fault simple : simplerThan(planned)) {
                List<PlannedFault> simpler = new ArrayList<>(plan.faults());
                simpler.set(i, new PlannedFault(planned.place(), simple));
                // A plainer fault may do alone what needed two: it can end what the second one hit.
                candidates.addAll(withoutOne(simpler));
                plain.add(FaultPlan.of(simpler));
            }
        }
        candidates.addAll(plain);
        return candidates;
    }

    private static List<FaultPlan> withoutOne(List<PlannedFault> faults) {
        List<FaultPlan> plans = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            List<PlannedFault> fewer = new ArrayList<>(faults);
            fewer.remove(i);
            plans.add(FaultPlan.of(fewer));
        }
        return plans;
    }

    /** What comes late is no simpler as an error: it tells of an order. */
    private static List<Fault> simplerThan(PlannedFault planned) {
        Fault fault = planned.fault();
        if (fault.repeatsExecutions()) {
            return fault.equals(AT_ONCE) ? List.of() : List.of(AT_ONCE);
        }
        int rank = SIMPLE.indexOf(fault);
        return fault.isOnlyLate()
                ? List.of()
                : SIMPLE.subList(0, rank < 0 ? SIMPLE.size() : rank).stream()
                        .filter(planned::mayBecome)
                        .toList();
    }
}
