package dev.escapement.fault.run;

import dev.escapement.Decoration;
import dev.escapement.Execution;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.FaultyIntegration;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.ExecutionStarts;
import dev.escapement.integration.Integration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is put between a workflow and its outside for one run: the faults, and what watches.
 *
 * <pre>{@code
 * Simulation.builder().seed(interference.seed()).hosting(child).answering(services).decoratedBy(interference)
 * }</pre>
 *
 * <p>As the decoration of a simulation it is around everything that can go wrong; where {@link #around(Integration)} alone is put around
 * whoever answers, it is around that only. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Interference implements Decoration {

    private final FaultPlan plan;
    private final long seed;
    private final Turns turns = new Turns();
    private final DeedLog deeds = new DeedLog(turns);
    private @Nullable FaultyIntegration faults;
    private @Nullable EffectLog effects;
    private @Nullable CallLog calls;

    /** For one run with these faults. */
    public Interference(FaultPlan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
    }

    /** Puts itself around whoever answers; once. */
    @Override
    public Integration around(Integration outside) {
        if (faults != null) {
            throw new IllegalStateException("One run has one outside: interference.around(…) was asked twice");
        }
        EffectLog done = new EffectLog(outside);
        FaultyIntegration faulty = plan.around(done);
        CallLog made = new CallLog(faulty, turns);
        effects = done;
        faults = faulty;
        calls = made;
        return made;
    }

    /** Puts itself around what Maps read from and write to; after {@link #around(Integration)}. */
    @Override
    public ObjectStore aroundBuckets(ObjectStore buckets) {
        return deeds.around(faults().around(buckets));
    }

    /** Puts itself around the starts of a Map's children; after {@link #around(Integration)}. */
    @Override
    public ChildStarts aroundStarts(ChildStarts starts) {
        return deeds.around(faults().around(starts));
    }

    /** Puts itself around the starts of executions; after {@link #around(Integration)}. */
    @Override
    public ExecutionStarts aroundExecutions(ExecutionStarts starts) {
        return deeds.aroundExecutions(faults().aroundExecutions(starts));
    }

    private FaultyIntegration faults() {
        if (faults == null) {
            throw new IllegalStateException("The outside comes first: interference.around(outside)");
        }
        return faults;
    }

    /** Where the chance of this run comes from. */
    public long seed() {
        return seed;
    }

    /** The faults of this run. */
    public FaultPlan plan() {
        return plan;
    }

    /** What happened in the run. */
    public Trace traceOf(Execution execution) {
        EffectLog log = effects;
        FaultyIntegration faulty = faults;
        CallLog made = calls;
        if (log == null || faulty == null || made == null) {
            throw new IllegalStateException(
                    "The run was not interfered with: answer with interference.around(outside)");
        }
        return new Trace(plan, execution, made.calls(), deeds.deeds(), log.effects(), faulty.allStruck());
    }

    /** What was answered to each call that arrived outside, as a text. */
    List<String> answers() {
        return effects == null ? List.of() : effects.answers();
    }

    /**
     * Makes sure that every fault has struck.
     *
     * @throws dev.escapement.fault.plan.FaultNeverStruckException with the sites nearest to those that never came
     */
    public void requireAllStruck() {
        if (faults != null) {
            faults.requireAllStruck();
        }
    }
}
