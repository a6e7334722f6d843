package dev.escapement.samples.incident;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import org.junit.jupiter.api.BeforeEach;

/**
 * Written from pending.json.
 * Redacted: token-1, by the rule token.
 */
@StepFunctionTest(value = "renewal.asl.json", input = PendingRenewalTest.INPUT)
class PendingRenewalTest {

    static final String INPUT = """
            {
              "subscription": "sub-8812",
              "plan": "team",
              "seats": 12,
              "cardToken": "<redacted:token-1>"
            }""";

    @BeforeEach
    void they_answer(Script script) {
        script.state("Quote").returns("""
                {"amount": 22800}""");
        script.state("Charge").returns("""
                {"id": "pay-8812", "status": "PENDING"}""");
        script.state("AskAgain").returns("""
                {"id": "pay-8812", "status": "SUCCEEDED"}""");
        script.state("Extend").returns("{}");
    }

    @StepFunctionTest
    void it_succeeds(Execution execution) {
        assertThat(execution)
                .succeeded()
                .hasOutput("""
                        {"renewed": true, "subscription": "sub-8812"}""")
                .visitedExactly(
                        "Quote", "Charge", "Paid?", "GiveTheBankTime", "AskAgain", "Paid?", "Extend", "Renewed");
    }
}
