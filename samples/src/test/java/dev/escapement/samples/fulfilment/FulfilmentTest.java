package dev.escapement.samples.fulfilment;

import static dev.escapement.fault.law.Saga.step;
import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.junit.FaultSweep;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunction;
import dev.escapement.junit.StepFunctionTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@StepFunctionTest(value = "fulfilment.asl.json", input = FulfilmentTest.ORDER)
class FulfilmentTest {

    static final String ORDER = "{\"orderId\": \"order-7\"}";

    private static final Saga ALL_OR_NOTHING = Saga.of(
                    step("ReserveStock").undoneBy("ReleaseStock").whoseUndoIsHarmless(),
                    step("ChargeCard").undoneBy("RefundPayment", "RefundAtOnce").whoseUndoIsHarmless(),
                    step("ShipOrder").undoneBy("CancelShipment").whoseUndoIsHarmless())
            .alarmedBy("CompensationFailed");

    @Outside
    final Integration services = answering();

    @FaultSweep
    void no_single_fault_breaks_it(Trace trace) {
        assertThat(trace).keeps(ALL_OR_NOTHING);
    }

    @Test
    void no_pair_of_faults_breaks_it(StateMachine machine) {
        assertThat(sweep(machine).depth(2).run().requireClean().size()).isGreaterThan(1_000);
    }

    @Test
    @StepFunction("fulfilment-refunds-twice.asl.json")
    void two_who_refund_refund_twice(StateMachine machine) {
        assertThatThrownBy(() -> sweep(machine).run().requireClean())
                .hasMessageContaining("""
                ChargeCard is undone exactly once
                  broken in 5 runs, for example when Fulfil[0]/ShipOrder#1.1 fails with Unforeseen
                  RefundPayment or RefundAtOnce undid it 2 times
                  compensated: by catcher 0 of Fulfil (States.ALL), failed with OrderFailed
                  what was done, in order:
                    1  +0.000  Fulfil[0]/ReserveStock#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                    2  +0.080  Fulfil[0]/ChargeCard#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                    3  +0.160  Fulfil[0]/RefundAtOnce#1.1  done  key 2cc5c1a6-c3da-4244-bead-d310e9858489
                    4  +0.240  CancelShipment#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                    5  +0.320  RefundPayment#1.1  done  key 53bc8983-c4a8-4689-8c47-8731b867b33b
                    6  +0.400  ReleaseStock#1.1  done  key 77dd0228-19b9-43cb-86b9-3ed48a0abf62
                """)
                .hasMessageContaining("reproduce with seed 0 and faults \"Fulfil[0]/ShipOrder#1.1=error(Unforeseen)\"");
    }

    private static Sweep sweep(StateMachine machine) {
        return Sweep.of(interference -> Simulation.builder()
                        .seed(interference.seed())
                        .answering(interference.around(answering()))
                        .build()
                        .start(machine, ORDER)
                        .runToEnd())
                .keeping(ALL_OR_NOTHING);
    }

    private static Integration answering() {
        return call -> TaskReply.success(Json.emptyObject()).after(Duration.ofMillis(80));
    }
}
