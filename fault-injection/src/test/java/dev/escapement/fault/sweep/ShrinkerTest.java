package dev.escapement.fault.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.fault.Orders;
import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Laboratory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private final Laboratory laboratory = new Laboratory(Orders.experiment(Orders.SAGA, Orders::services), 1);

    @Test
    void faults_that_do_not_matter_are_dropped_and_the_others_made_plain() {
        assertThat(shrunk("ReserveStock#1.1=delivered-twice; ChargeCard#1.1=throttled; ChargeCard#1.2=denied"))
                .isEqualTo("ChargeCard#1.1=error(Unforeseen)");
    }

    @Test
    void a_plan_that_is_as_small_as_it_gets_stays() {
        assertThat(shrunk("ChargeCard#1.1=error(Unforeseen)")).isEqualTo("ChargeCard#1.1=error(Unforeseen)");
    }

    @Test
    void a_fault_that_only_comes_late_is_not_made_another_one() {
        assertThat(shrunk("ChargeCard#1.1=slow(20s); ShipOrder=delivered-twice"))
                .isEqualTo("ChargeCard#1.1=slow(20s)");
    }

    private String shrunk(String plan) {
        Invariant charged = Invariant.never("refunded", run -> run.entered("RefundPayment") > 0);
        Jury jury = new Jury(List.of(charged), false, laboratory.performClean());
        return new Shrinker(laboratory, jury).shrink(FaultPlan.parse(plan)).toString();
    }
}
