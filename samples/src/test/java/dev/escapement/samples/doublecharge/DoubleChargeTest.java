package dev.escapement.samples.doublecharge;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.junit.FaultSweep;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunction;
import dev.escapement.junit.StepFunctionTest;
import org.junit.jupiter.api.Test;

/** The service may run an Express workflow twice; the card must not notice. */
@StepFunctionTest(value = "charge.asl.json", input = DoubleChargeTest.ORDER, type = WorkflowType.EXPRESS)
class DoubleChargeTest {

    static final String ORDER = "{\"orderId\": 7, \"amount\": 4200}";

    private static final Invariant ONE_CHARGE = Invariant.never(
            "two charges of one order", run -> run.doneOnce("ChargeCard").size() > 1);

    @Outside
    final PaymentProvider provider = new PaymentProvider();

    @StepFunctionTest(faults = "@states:start=run-twice(2s)")
    void an_order_that_is_run_twice_is_paid_once(Execution execution, Trace trace) {
        assertThat(execution).succeeded();
        assertThat(trace.done("ChargeCard")).hasSize(2);
        assertThat(provider.statement()).containsExactly(4200);
    }

    @FaultSweep
    void whatever_goes_wrong_an_order_is_paid_at_most_once(Trace trace) {
        assertThat(trace).keeps(ONE_CHARGE);
        assertThat(provider.statement()).hasSizeLessThan(2);
    }

    @Test
    void no_pair_of_faults_charges_twice_either(StateMachine machine) {
        assertThat(sweep(machine).depth(2).run().requireClean().size()).isEqualTo(366);
    }

    @Test
    @StepFunction(value = "charge-without-key.asl.json", name = "Charge")
    void without_a_key_a_sweep_finds_the_second_charge(StateMachine machine) {
        SweepReport report = sweep(machine).run();

        assertThatThrownBy(report::requireClean).hasMessageContaining("""
                never two charges of one order
                  broken in 4 runs, for example when @states:start#1 is run twice
                  it was so after ChargeCard#1.1
                  unharmed
                  what was done, in order:
                    1  +0.000  ChargeCard#1.1  done
                    2  +0.000  ChargeCard#1.1  done
                    3  +0.080  NotePayment#1.1  done
                    4  +0.080  NotePayment#1.1  done
                Charge succeeded 0.160 s after it started
                  2  +0.000  TaskStateEntered  ChargeCard
                  7  +0.080  TaskStateEntered  NotePayment
                  reproduce with seed 0 and faults "@states:start#1=run-twice\"""");
    }

    @Test
    @StepFunction(value = "charge-with-drawn-key.asl.json", name = "Charge")
    void a_key_that_is_drawn_anew_is_no_key(StateMachine machine) {
        SweepReport report = sweep(machine).run();

        assertThatThrownBy(report::requireClean).hasMessageContaining("""
                never two charges of one order
                  broken in 3 runs, for example when @states:start#1 is run twice
                  it was so after ChargeCard#1.1
                  unharmed
                  what was done, in order:
                    1  +0.000  ChargeCard#1.1  done  key d7e7cc92-c81e-4d91-8df8-b5c0c26bd49c
                    2  +0.000  ChargeCard#1.1  done  key 174cebfb-c78a-4e12-a573-6401b62aee3c
                """);
    }

    private static Sweep sweep(StateMachine machine) {
        return Sweep.of(interference -> Simulation.builder()
                        .seed(interference.seed())
                        .answering(new PaymentProvider())
                        .decoratedBy(interference)
                        .build()
                        .start(machine, ORDER)
                        .runToEnd())
                .keeping(ONE_CHARGE);
    }
}
