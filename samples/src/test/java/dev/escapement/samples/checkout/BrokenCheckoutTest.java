package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import org.junit.jupiter.api.BeforeEach;

/** The mistake: what DynamoDB calls a number arrives as a text. */
@StepFunctionTest(value = "checkout-broken.asl.json", input = ScriptedCheckoutTest.ORDER)
class BrokenCheckoutTest {

    @BeforeEach
    void the_shop(Script script) {
        script.resource("dynamodb:getItem").returns("{\"Item\": {\"quantity\": {\"N\": \"12\"}}}");
    }

    @StepFunctionTest
    void twelve_are_there_and_none_can_be_bought(Execution execution) {
        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                CheckoutBroken was expected to succeed, but failed 0.000 s after it started
                  in    SoldOut
                  with  SoldOut: there is not enough in stock
                  after ReadStock
                  7  +0.000  ChoiceStateEntered  EnoughInStock   (no rule held: $.stock.left is "12", $.quantity is 3)
                  9  +0.000  FailStateEntered    SoldOut
                  reproduce with seed 0""");
    }
}
