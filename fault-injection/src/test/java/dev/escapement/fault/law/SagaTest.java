package dev.escapement.fault.law;

import static dev.escapement.fault.law.Saga.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.StateMachine;
import dev.escapement.fault.Orders;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Laboratory;
import dev.escapement.fault.run.Trace;
import org.junit.jupiter.api.Test;

class SagaTest {

    private static final Saga STRICT = Saga.of(
            step("ReserveStock").undoneBy("ReleaseStock"),
            step("ChargeCard").undoneBy("RefundPayment"),
            step("ShipOrder").undoneBy("CancelShipment"));

    private static final Saga HARMLESS = Saga.of(
            step("ReserveStock").undoneBy("ReleaseStock").whoseUndoIsHarmless(),
            step("ChargeCard").undoneBy("RefundPayment").whoseUndoIsHarmless(),
            step("ShipOrder").undoneBy("CancelShipment").whoseUndoIsHarmless());

    private static final String KEY = "\"Parameters\": {\"idempotencyKey.$\": \"$$.Execution.Name\"},";

    @Test
    void a_saga_that_goes_through_is_kept() {
        assertThat(STRICT.brokenBy(run(Orders.SAGA, ""))).isEmpty();
        assertThat(STRICT.undoneIn(run(Orders.SAGA, ""))).isFalse();
    }

    @Test
    void what_may_have_been_done_is_undone_in_reverse_order() {
        Trace trace = run(Orders.SAGA, "ShipOrder#1.1=failed-after-commit(Odd)");

        assertThat(STRICT.brokenBy(trace)).isEmpty();
        assertThat(STRICT.undoneIn(trace)).isTrue();
    }

    @Test
    void undoing_what_was_never_done_is_a_violation_unless_declared_harmless() {
        Trace trace = run(Orders.SAGA, "ShipOrder#1.1=error(Odd)");

        assertThat(STRICT.brokenBy(trace))
                .containsExactly(new Violation(
                        "ShipOrder is undone only if it was done", "CancelShipment undid what never was done"));
        assertThat(HARMLESS.brokenBy(trace)).isEmpty();
    }

    @Test
    void what_stays_done_is_a_violation_unless_it_may() {
        StateMachine forgetful = Orders.saga(
                "\"Next\": \"RefundPayment\"},\n \"RefundPayment\"",
                "\"Next\": \"ReleaseStock\"},\n \"RefundPayment\"");
        Trace trace = run(forgetful, "ShipOrder#1.1=failed-after-commit(Odd)");

        assertThat(HARMLESS.brokenBy(trace))
                .containsExactly(new Violation(
                        "ChargeCard is undone when the saga does not end well", "it was done and stayed so"));
        assertThat(Saga.of(step("ChargeCard").undoneBy("RefundPayment").thatMayStay())
                        .brokenBy(trace))
                .isEmpty();
    }

    @Test
    void the_first_undone_before_the_last_is_a_violation() {
        StateMachine disorderly =
                StateMachine.parse("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "FN:a", "Next": "B"},
                  "B": {"Type": "Task", "Resource": "FN:b", "Next": "UndoA"},
                  "UndoA": {"Type": "Task", "Resource": "FN:undo-a", "Next": "UndoB"},
                  "UndoB": {"Type": "Task", "Resource": "FN:undo-b", "Next": "Failed"},
                  "Failed": {"Type": "Fail"}}}
                """.replace("FN:", "arn:aws:lambda:us-east-1:123456789012:function:"));

        assertThat(Saga.of(step("A").undoneBy("UndoA"), step("B").undoneBy("UndoB"))
                        .brokenBy(run(disorderly, "")))
                .containsExactly(new Violation(
                        "what was done last is undone first", "UndoA came before UndoB, but A was done before B"));
    }

    @Test
    void without_a_key_a_repetition_is_another_effect() {
        StateMachine keyless = Orders.saga(KEY, "");

        assertThat(HARMLESS.brokenBy(run(Orders.SAGA, "ChargeCard#1.1=delivered-twice")))
                .isEmpty();
        assertThat(HARMLESS.brokenBy(run(keyless, "ChargeCard#1.1=delivered-twice")))
                .containsExactly(
                        new Violation("ChargeCard is done once", "it was done 2 times, which no key made one"));
        assertThat(HARMLESS.brokenBy(run(keyless, "ShipOrder#1.1=error(Odd); RefundPayment#1.1=failed-after-commit")))
                .containsExactly(new Violation("ChargeCard is undone exactly once", "RefundPayment undid it 2 times"));
    }

    @Test
    void a_compensation_that_fails_for_good_must_call_for_help() {
        Trace alarmed = run(Orders.SAGA, "ShipOrder#1.1=error(Odd); RefundPayment=denied");

        assertThat(HARMLESS.brokenBy(alarmed))
                .extracting(Violation::rule)
                .containsExactly(
                        "ReserveStock is undone when the saga does not end well",
                        "ChargeCard is undone when the saga does not end well");
        assertThat(HARMLESS.alarmedBy("CompensationFailed").brokenBy(alarmed)).isEmpty();
        assertThat(HARMLESS.alarmedBy("Elsewhere").brokenBy(alarmed))
                .extracting(Violation::detail)
                .containsOnly("it was done and stayed so, and nobody was alarmed by Elsewhere");
    }

    @Test
    void an_execution_that_was_interrupted_owes_nothing_more() {
        assertThat(STRICT.brokenBy(run(Orders.SAGA, "ShipOrder#1.1=stopped"))).isEmpty();
        assertThat(STRICT.brokenBy(run(Orders.SAGA, "ShipOrder#1.1=execution-timeout")))
                .isEmpty();
    }

    @Test
    void a_saga_has_steps() {
        assertThatThrownBy(Saga::of)
                .hasMessage("A saga has at least one step: Saga.of(step(\"Reserve\").undoneBy(\"Release\"))");
    }

    private static Trace run(StateMachine machine, String faults) {
        Trace trace = new Laboratory(Orders.experiment(machine, Orders::services), 1).perform(FaultPlan.parse(faults));
        assertThat(trace.allStruck()).isTrue();
        return trace;
    }
}
