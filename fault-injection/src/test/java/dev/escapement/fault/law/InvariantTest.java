package dev.escapement.fault.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.fault.Orders;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Laboratory;
import dev.escapement.fault.run.Trace;
import org.junit.jupiter.api.Test;

class InvariantTest {

    private final Trace shipped = run("");
    private final Trace refunded = run("ShipOrder#1.1=error(Odd)");
    private final Trace stuckBefore = run("ReserveStock#1.1=stopped");

    @Test
    void never_is_asked_after_everything_that_is_done() {
        Invariant never = Invariant.never(
                "money without goods",
                run -> run.done("ChargeCard").size() == 1
                        && run.done("ShipOrder").isEmpty()
                        && run.done("RefundPayment").isEmpty());

        assertThat(never.brokenBy(shipped))
                .containsExactly(new Violation("never money without goods", "it was so after ChargeCard#1.1"));
        assertThat(never.brokenBy(stuckBefore)).isEmpty();
    }

    @Test
    void always_is_asked_before_anything_is_done_too() {
        assertThat(Invariant.always(
                                "something is reserved",
                                run -> !run.done("ReserveStock").isEmpty())
                        .brokenBy(shipped))
                .containsExactly(
                        new Violation("always something is reserved", "it was not so before anything was done"));
        assertThat(Invariant.always(
                                "ships are few", run -> run.done("ShipOrder").size() < 2)
                        .brokenBy(shipped))
                .isEmpty();
    }

    @Test
    void a_state_counts_once_it_is_entered() {
        Invariant failedOnlyAtTheEnd = Invariant.never("failed", run -> run.entered("OrderFailed") > 0);

        assertThat(failedOnlyAtTheEnd.brokenBy(shipped)).isEmpty();
        assertThat(failedOnlyAtTheEnd.brokenBy(refunded))
                .containsExactly(new Violation("never failed", "it was so at the end"));
    }

    @Test
    void eventually_is_asked_at_the_end() {
        Invariant released = Invariant.eventually(
                "the stock is released or shipped",
                run -> run.done("ReleaseStock").size() + run.done("ShipOrder").size() == 1);

        assertThat(released.brokenBy(shipped)).isEmpty();
        assertThat(released.brokenBy(refunded)).isEmpty();
        assertThat(released.brokenBy(stuckBefore))
                .containsExactly(new Violation(
                        "eventually the stock is released or shipped",
                        "it was not so when the execution ended ABORTED"));
    }

    @Test
    void sometimes_is_never_broken_by_one_run() {
        Invariant refund = Invariant.sometimes("the refund is reached", run -> run.entered("RefundPayment") > 0);

        assertThat(refund.isAboutAllRuns()).isTrue();
        assertThat(refund.brokenBy(shipped)).isEmpty();
        assertThat(refund.holdsIn(shipped)).isFalse();
        assertThat(refund.holdsIn(refunded)).isTrue();
        assertThat(refund.inWords()).isEqualTo("sometimes the refund is reached");
    }

    private static Trace run(String faults) {
        return new Laboratory(Orders.experiment(Orders.SAGA, Orders::services), 1).perform(FaultPlan.parse(faults));
    }
}
