package dev.escapement.samples.saga;

import static dev.escapement.fault.law.Saga.step;
import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.explore.Exploration;
import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.integration.Integration;
import dev.escapement.junit.FaultSweep;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever breaks, an order is shipped and paid, or neither. */
@StepFunctionTest(value = "resilient-order-saga.asl.json", input = OrderSagaTest.ORDER)
class ResilientOrderSagaTest {

    static final Saga ALL_OR_NOTHING = Saga.of(
                    step("ReserveStock").undoneBy("ReleaseStock").whoseUndoIsHarmless(),
                    step("ChargeCard").undoneBy("RefundPayment").whoseUndoIsHarmless(),
                    step("ShipOrder").undoneBy("CancelShipment").whoseUndoIsHarmless())
            .alarmedBy("CompensationFailed");

    static final Invariant ONE_CHARGE = Invariant.never(
            "two charges of one order", run -> run.doneOnce("ChargeCard").size() > 1);

    static final Invariant WORDS_OF_OUR_OWN = Invariant.eventually(
            "an order that is not shipped ends with an error of ours",
            run -> run.execution().status() != ExecutionStatus.FAILED
                    || List.of("OrderFailed", "CompensationFailed")
                            .contains(run.execution().error()));

    @Outside
    final Integration services = OrderServices.onAGoodDay();

    @FaultSweep
    void no_single_fault_breaks_it(Trace trace) {
        assertThat(trace).keeps(ALL_OR_NOTHING, ONE_CHARGE, WORDS_OF_OUR_OWN);
    }

    @StepFunctionTest(faults = "ShipOrder#1.1=failed-after-commit; ShipOrder#1.2=throttled", seed = 3)
    void a_lost_reply_is_asked_for_again_with_the_same_key(Execution execution, Trace trace) {
        assertThat(execution).succeeded().state("ShipOrder", ship -> ship.wasAttempted(3));
        assertThat(trace).did("ShipOrder", 1);
    }

    @Test
    void no_pair_of_faults_breaks_it(StateMachine machine) {
        assertThat(sweep(machine).depth(2).run().requireClean().size()).isEqualTo(924);
    }

    @Test
    void no_schedule_of_up_to_four_faults_was_found_that_breaks_it(StateMachine machine) {
        Exploration.of(sweep(machine)).seed(7).runs(300).mostFaults(4).explore().requireClean();
    }

    private static Sweep sweep(StateMachine machine) {
        return Sweep.of(interference -> Simulation.builder()
                        .seed(interference.seed())
                        .answering(interference.around(OrderServices.onAGoodDay()))
                        .build()
                        .start(machine, OrderSagaTest.ORDER)
                        .runToEnd())
                .keeping(
                        ALL_OR_NOTHING,
                        ONE_CHARGE,
                        WORDS_OF_OUR_OWN,
                        Invariant.sometimes("the refund is reached", run -> run.entered("RefundPayment") > 0),
                        Invariant.sometimes("the alarm is reached", run -> run.entered("CompensationFailed") > 0));
    }
}
