package dev.escapement.fault.run;

import dev.escapement.fault.plan.FaultPlan;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Repeats one experiment under other faults. Not to be extended. */
@API(status = Status.EXPERIMENTAL)
public final class Laboratory {

    private final Experiment experiment;
    private final long seed;

    /** For an experiment whose chance comes from a seed. */
    public Laboratory(Experiment experiment, long seed) {
        this.experiment = experiment;
        this.seed = seed;
    }

    /**
     * Runs it once.
     *
     * @throws BrokenRunException naming the faults, when the test was not prepared for where they led
     */
    public Trace perform(FaultPlan plan) {
        try {
            return perform(new Interference(plan, seed));
        } catch (RuntimeException trouble) {
            throw new BrokenRunException(plan, trouble);
        }
    }

    /** Where its chance comes from. */
    public long seed() {
        return seed;
    }

    /**
     * Runs it without faults, twice.
     *
     * @throws NotRepeatableException naming the first call or answer that was another one
     */
    public Trace performClean() {
        Interference first = new Interference(FaultPlan.NONE, seed);
        Interference second = new Interference(FaultPlan.NONE, seed);
        Trace trace = perform(first);
        Repetition.of(trace, first.answers(), perform(second), second.answers()).requireSame();
        return trace;
    }

    private Trace perform(Interference interference) {
        return interference.traceOf(experiment.run(interference));
    }
}
