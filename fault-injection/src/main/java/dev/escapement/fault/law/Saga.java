package dev.escapement.fault.law;

import dev.escapement.fault.run.Trace;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * All or nothing: either every step of a saga is done, or each step that was done is undone exactly once, the last first.
 *
 * <pre>{@code
 * Saga order = Saga.of(
 *                 step("ReserveStock").undoneBy("ReleaseStock"),
 *                 step("ChargeCard").undoneBy("RefundPayment"),
 *                 step("ShipOrder").thatMayStay())
 *         .alarmedBy("CompensationFailed");
 * }</pre>
 *
 * <p>Steps are told by the names of their Tasks. What counts is what was done outside, not what the workflow was told: a step whose
 * reply was lost is done. A repetition with the same idempotency key is the same effect. An execution that was stopped, or whose time
 * was up, owes no compensation any more; what it did until then must be right.
 *
 * <p>Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Saga implements Law {

    private final List<Step> steps;
    private final @Nullable String alarm;

    private Saga(List<Step> steps, @Nullable String alarm) {
        this.steps = List.copyOf(steps);
        this.alarm = alarm;
    }

    /** A saga of these steps. */
    public static Saga of(Step... steps) {
        if (steps.length == 0) {
            throw new IllegalArgumentException(
                    "A saga has at least one step: Saga.of(step(\"Reserve\").undoneBy(\"Release\"))");
        }
        return new Saga(List.of(steps), null);
    }

    /** A step, by the name of its Task. */
    public static Step step(String task) {
        return Step.of(task);
    }

    /** The state that must be entered when a compensation fails for good; only then may something stay undone. */
    public Saga alarmedBy(String state) {
        return new Saga(steps, state);
    }

    /** Its steps. */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public List<Violation> brokenBy(Trace trace) {
        return new SagaJudgement(this, trace).violations();
    }

    @Override
    public boolean undoneIn(Trace trace) {
        return steps.stream()
                .flatMap(step -> step.undos().stream())
                .anyMatch(undo -> !trace.done(undo).isEmpty());
    }

    /** Whether somebody was called for help. */
    boolean alarmedIn(Trace trace) {
        return alarm != null && trace.entered(alarm) > 0;
    }

    /** What to add to the complaint that something was not undone. */
    String alarmInWords() {
        return alarm == null ? "" : ", and nobody was alarmed by " + alarm;
    }
}
