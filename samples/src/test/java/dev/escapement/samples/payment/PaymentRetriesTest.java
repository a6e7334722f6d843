package dev.escapement.samples.payment;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import org.junit.jupiter.api.BeforeEach;

@StepFunctionTest(value = "payment.asl.yaml", input = "{\"orderId\": \"o-7\"}")
class PaymentRetriesTest {

    private static final String BUSY = "PaymentProvider.Throttled";
    private static final String SILENT = "States.Timeout";

    @BeforeEach
    void the_warehouse(Script script) {
        script.function("reserve-stock").returns("{\"id\": \"r-1\"}");
    }

    @StepFunctionTest
    void every_retrier_counts_for_itself(Script script, Workflow payment) {
        script.function("charge-card")
                .fails(BUSY)
                .times(3)
                .then()
                .timesOut()
                .times(2)
                .then()
                .fails(BUSY)
                .times(3)
                .then()
                .returns("{\"paid\": true}");

        assertThat(payment.run())
                .succeeded()
                .state(
                        "ChargeCard",
                        charge -> charge.hadErrors(BUSY, BUSY, BUSY, SILENT, SILENT, BUSY, BUSY, BUSY)
                                .wasAttempted(9));
    }

    @StepFunctionTest
    void a_third_silence_is_one_too_many_and_the_order_is_still_there(Script script, Workflow payment) {
        script.function("charge-card").timesOut().function("release-stock").succeeds();

        assertThat(payment.run())
                .failedWith("PaymentFailed")
                .failedBecause("States.Timeout")
                .state("ChargeCard", charge -> charge.wasAttempted(3).wasCaughtInto("ReleaseStock"))
                .state("ReleaseStock", release -> release.wasCalledWith("""
                        {"reservation": "r-1", "because": "States.Timeout"}"""));
    }

    @StepFunctionTest
    void what_no_retrier_names_is_not_tried_again(Script script, Workflow payment) {
        script.function("charge-card")
                .fails("Card.Declined", "no funds")
                .function("release-stock")
                .succeeds();

        assertThat(payment.run()).failedWith("PaymentFailed").state("ChargeCard", charge -> charge.wasAttempted(1));
    }
}
