package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;

/** The fourth way: the mock configuration that Step Functions Local used to run. */
@StepFunctionTest(
        value = "checkout.asl.json",
        name = "Checkout",
        input = ScriptedCheckoutTest.ORDER,
        mockConfig = "MockConfigFile.json")
class MockConfigCheckoutTest {

    @StepFunctionTest(testCase = "HappyPath")
    void the_happy_path(Execution execution) {
        assertThat(execution).succeeded().hasOutputAt("$.payment.receipt", "\"r-1\"");
    }

    @StepFunctionTest(testCase = "RetryPath")
    void two_refusals_are_waited_out(Execution execution) {
        assertThat(execution).succeeded().state("ChargeCard", charge -> charge.wasAttempted(3));
    }

    @StepFunctionTest(testCase = "SoldOut")
    void nothing_is_charged_for_what_is_not_there(Execution execution) {
        assertThat(execution).failedWith("SoldOut").neverVisited("ChargeCard");
    }
}
