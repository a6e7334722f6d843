package dev.escapement.samples.saga;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.junit.StepFunction;
import org.junit.jupiter.api.Test;

/** Mistakes that are easily made, and how a sweep tells of them. */
class BrokenSagaSweepTest {

    @Test
    @StepFunction(value = "order-saga-loses-order.asl.json", name = "OrderSaga")
    void a_catcher_without_result_path_loses_the_order(StateMachine machine) {
        SweepReport report = sweep(machine);

        assertThatThrownBy(report::requireClean)
                .hasMessageContaining("""
                ReserveStock is undone when the saga does not end well
                  broken in 5 runs, for example when ShipOrder#1.1 fails with Unforeseen
                  it was done and stayed so, and nobody was alarmed by CompensationFailed
                  caught: by catcher 0 of ShipOrder (States.ALL), failed with States.Runtime
                  what was done, in order:
                    1  +0.000  ReserveStock#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                    2  +0.080  ChargeCard#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                """)
                .hasMessageContaining("""
                          in    CancelShipment
                          with  States.Runtime: An error occurred while executing the state 'CancelShipment'\
                         (entered at the event id #17). The JSONPath '$.orderId' specified for the field 'orderId.$'\
                         could not be found in the input '{"Error":"Unforeseen","Cause":"made to fail"}'
                        """)
                .hasMessageContaining("reproduce with seed 0 and faults \"ShipOrder#1.1=error(Unforeseen)\"");
    }

    @Test
    @StepFunction(value = "order-saga-wrong-order.asl.json", name = "OrderSaga")
    void the_stock_is_released_before_the_payment_is_refunded(StateMachine machine) {
        SweepReport report = sweep(machine);

        assertThatThrownBy(report::requireClean)
                .hasMessageContaining("""
                what was done last is undone first
                  broken in 7 runs, for example when ChargeCard#1.1 is done, but its reply is lost: Unforeseen
                  ReleaseStock came before RefundPayment, but ReserveStock was done before ChargeCard
                  compensated: by catcher 0 of ChargeCard (States.ALL), failed with OrderFailed
                  what was done, in order:
                    1  +0.000  ReserveStock#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                    2  +0.080  ChargeCard#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                    3  +0.160  ReleaseStock#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                    4  +0.240  RefundPayment#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                """)
                .hasMessageContaining(
                        "reproduce with seed 0 and faults \"ChargeCard#1.1=failed-after-commit(Unforeseen)\"");
    }

    private static SweepReport sweep(StateMachine machine) {
        return Sweep.of(interference -> Simulation.builder()
                        .seed(interference.seed())
                        .answering(interference.around(OrderServices.onAGoodDay()))
                        .build()
                        .start(machine, OrderSagaTest.ORDER)
                        .runToEnd())
                .keeping(ResilientOrderSagaTest.ALL_OR_NOTHING)
                .run();
    }
}
