package dev.escapement.fault.run;

import dev.escapement.Execution;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.journal.Fact;
import dev.escapement.journal.StateFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one run: what was called, what was done, what the execution went through.
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Trace {

    private final FaultPlan plan;
    private final Execution execution;
    private final List<MadeCall> calls;
    private final List<Deed> deeds;
    private final List<Effect> effects;
    private final boolean allStruck;
    private final @Nullable Instant until;

    Trace(
            FaultPlan plan,
            Execution execution,
            List<MadeCall> calls,
            List<Deed> deeds,
            List<Effect> effects,
            boolean allStruck) {
        this(plan, execution, calls, deeds, effects, allStruck, null);
    }

    private Trace(
            FaultPlan plan,
            Execution execution,
            List<MadeCall> calls,
            List<Deed> deeds,
            List<Effect> effects,
            boolean allStruck,
            @Nullable Instant until) {
        this.plan = plan;
        this.execution = execution;
        this.calls = Collections.unmodifiableList(calls);
        this.deeds = Collections.unmodifiableList(deeds);
        this.effects = Collections.unmodifiableList(effects);
        this.allStruck = allStruck;
        this.until = until;
    }

    /** The faults of the run. */
    public FaultPlan plan() {
        return plan;
    }

    /** The execution as it was left. */
    public Execution execution() {
        return execution;
    }

    /** The calls that the workflow made, in order. */
    public List<MadeCall> calls() {
        return calls;
    }

    /** What the service did by itself, in order, as far as the interference stood around it. */
    public List<Deed> deeds() {
        return deeds;
    }

    /** What arrived outside, in order; refused ones too. */
    public List<Effect> effects() {
        return effects;
    }

    /** Whether every planned fault has struck. */
    public boolean allStruck() {
        return allStruck;
    }

    /** What was done for a state, repetitions included. */
    public List<Effect> done(String state) {
        List<Effect> done = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect.done() && effect.state().equals(state)) {
                done.add(effect);
            }
        }
        return done;
    }

    /** What was done for a state, where the receiver takes a repetition with the same key for the same. */
    public List<Effect> doneOnce(String state) {
        List<Effect> distinct = new ArrayList<>();
        for (Effect effect : done(state)) {
            if (distinct.stream().noneMatch(effect::repeats)) {
                distinct.add(effect);
            }
        }
        return distinct;
    }

    /** How often a state was entered; every time that the service ran the execution counts. */
    public int entered(String state) {
        int times = entered(execution, state);
        for (Execution again : execution.repetitions()) {
            times += entered(again, state);
        }
        return times;
    }

    private int entered(Execution run, String state) {
        int times = 0;
        for (Fact fact : run.journal().facts()) {
            boolean seen = until == null || !fact.at().isAfter(until);
            times += seen
                            && fact instanceof StateFact.Entered entered
                            && entered.state().name().equals(state)
                    ? 1
                    : 0;
        }
        return times;
    }

    /** The run as it stood right after so many effects. */
    public Trace after(int number) {
        Instant at =
                number == 0 ? execution.startedAt() : effects.get(number - 1).at();
        return new Trace(plan, execution, calls, deeds, effects.subList(0, number), allStruck, at);
    }

    /** The effects in order, for people; a line each. */
    public List<String> effectLines() {
        List<String> lines = new ArrayList<>();
        for (Effect effect : effects) {
            Duration passed = Duration.between(execution.startedAt(), effect.at());
            lines.add("+" + Seconds.text(passed) + "  " + effect.site() + "  " + (effect.done() ? "done" : "not done")
                    + (effect.key() == null ? "" : "  key " + effect.key()));
        }
        return lines;
    }
}
