package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.Simulation;
import dev.escapement.junit.Hosted;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;

/** The checkout as a part of something larger: a machine that starts it and waits, on the same clock. */
class NestedCheckoutTest {

    private static final String DAY = """
            {"StartAt": "Sell", "States": {"Sell": {
              "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
              "Parameters": {
                "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Checkout",
                "Name.$": "$.orderId", "Input.$": "$"},
              "ResultSelector": {"receipt.$": "$.Output.payment.receipt"},
              "End": true}}}
            """;

    @StepFunctionTest(
            definition = DAY,
            name = "Day",
            input = ScriptedCheckoutTest.ORDER,
            hosting = @Hosted("checkout.asl.json"))
    void the_parent_gets_what_the_child_gave(Script script, Workflow day, Simulation simulation) {
        script.resource("dynamodb:getItem")
                .returns("{\"Item\": {\"quantity\": {\"N\": \"12\"}}}")
                .function("charge-card")
                .returns("{\"receipt\": \"r-1\"}")
                .state("TellWarehouse")
                .succeeds();

        assertThat(day.run()).succeeded().hasOutput("{\"receipt\": \"r-1\"}");
        assertThat(simulation.executions().get(1)).succeeded();
    }
}
