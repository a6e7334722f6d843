package dev.escapement.fault.sweep;

import dev.escapement.fault.law.Law;
import dev.escapement.fault.plan.Fault;
import dev.escapement.fault.run.Experiment;
import dev.escapement.fault.run.Laboratory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Breaks everything once: runs the workflow without faults, finds every call it makes, and repeats it with one fault at one of them,
 * or with two.
 *
 * <pre>{@code
 * SweepReport report = Sweep.of(orders)
 *         .keeping(Saga.of(step("ReserveStock").undoneBy("ReleaseStock"), step("ChargeCard").undoneBy("RefundPayment")))
 *         .run();
 * report.requireClean();   // else an AssertionError with the smallest fault that breaks each law, and what was done in which order
 * }</pre>
 *
 * <p>Needs memory for the counts only, however many variants there are. Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Sweep {

    private static final int DEEPEST = 2;

    private final Experiment experiment;
    private final SweepSettings settings;

    private Sweep(Experiment experiment, SweepSettings settings) {
        this.experiment = experiment;
        this.settings = settings;
    }

    /** Of one workflow with one input. */
    public static Sweep of(Experiment experiment) {
        return new Sweep(experiment, SweepSettings.DEFAULTS);
    }

    /** Where the chance of every run comes from. */
    public Sweep seed(long number) {
        return with(settings.withSeed(number));
    }

    /** How many faults at a time, 1 or 2. */
    public Sweep depth(int faults) {
        if (faults < 1 || faults > DEEPEST) {
            throw new IllegalArgumentException(
                    "A sweep has depth 1 or 2, not " + faults + "; more faults are for an Exploration");
        }
        return with(settings.withDepth(faults));
    }

    /** These faults instead of all that apply, each as plans write it: {@code throttled}, {@code slow(90s)}. */
    public Sweep faults(String... texts) {
        return with(settings.withFaults(Arrays.stream(texts).map(Fault::parse).toList()));
    }

    /** Only at these Tasks. */
    public Sweep at(String... tasks) {
        return with(settings.withTasks(List.of(tasks)));
    }

    /** What must hold in every run, beside that no run gets stuck. */
    public Sweep keeping(Law... laws) {
        List<Law> all = new ArrayList<>(settings.laws());
        all.addAll(List.of(laws));
        return with(settings.withLaws(all));
    }

    /** Runs that wait for ever are all right too. */
    public Sweep toleratingStuckRuns() {
        return with(settings.withStuckTolerated());
    }

    /** Only every so-manieth variant: the part of one of several machines that share the sweep. */
    public Sweep shard(int index, int total) {
        if (total < 1 || index < 0 || index >= total) {
            throw new IllegalArgumentException(
                    "Of " + total + " shards there is none with the number " + index + "; the first is 0");
        }
        return with(settings.withShard(index, total));
    }

    /**
     * Runs the workflow without faults, and with one where two are wanted, to know what there is to break.
     *
     * @throws SweepException when there is nothing to break, or something does not exist
     * @throws dev.escapement.fault.run.NotRepeatableException when two runs without faults differ
     */
    public PreparedSweep prepare() {
        return PreparedSweep.of(new Laboratory(experiment, settings.seed()), settings);
    }

    /** Prepares and runs everything. */
    public SweepReport run() {
        return prepare().runAll();
    }

    private Sweep with(SweepSettings others) {
        return new Sweep(experiment, others);
    }
}
