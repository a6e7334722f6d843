package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import dev.escapement.mock.lambda.Handlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** The second way: the function's own code runs in the test, everything else is scripted. */
@StepFunctionTest(value = "checkout.asl.json", input = ScriptedCheckoutTest.ORDER)
class HandlerCheckoutTest {

    @BeforeEach
    void the_shop(Script script) {
        script.resource("dynamodb:getItem")
                .returns("{\"Item\": {\"quantity\": {\"N\": \"12\"}}}")
                .function("charge-card")
                .answeredBy(Handlers.function("charge-card", new ChargeCard()).taking(Duration.ofMillis(120)));
    }

    @StepFunctionTest
    void the_receipt_is_the_functions(Script script, Simulation simulation, StateMachine machine) {
        script.state("TellWarehouse").succeeds();

        Execution execution =
                simulation.start(machine, ScriptedCheckoutTest.ORDER).runToEnd();

        assertThat(execution).succeeded().took(Duration.ofMillis(120));
        assertThat(execution).hasOutputAt("$.payment.receipt", "\"receipt-of-o-7\"");
    }

    @StepFunctionTest(input = "{\"orderId\": \"o-8\", \"sku\": \"tea\", \"quantity\": 3, \"amount\": 900}")
    void an_exception_of_the_handler_is_the_error_that_the_catcher_names(Execution execution) {
        assertThat(execution).failedWith("Declined");
    }
}
