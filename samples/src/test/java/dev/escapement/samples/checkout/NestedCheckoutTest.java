package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionSource;

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

    private final Script script = Script.create()
            .resource("dynamodb:getItem")
            .returns("{\"Item\": {\"quantity\": {\"N\": \"12\"}}}")
            .function("charge-card")
            .returns("{\"receipt\": \"r-1\"}")
            .state("TellWarehouse")
            .succeeds();

    @StepFunctionTest(definition = DAY, name = "Day")
    void the_parent_gets_what_the_child_gave(StateMachine day) {
        Simulation simulation =
                Simulation.builder().hosting(checkout()).answering(script).build();

        Execution execution = simulation.start(day, ScriptedCheckoutTest.ORDER).runToEnd();

        assertThat(execution).succeeded().hasOutput("{\"receipt\": \"r-1\"}");
        assertThat(simulation.executions().get(1)).succeeded();
    }

    private static StateMachine checkout() {
        return StateMachine.read(
                        DefinitionSource.ofResource(
                                "dev/escapement/samples/checkout/checkout.asl.json",
                                NestedCheckoutTest.class.getClassLoader()),
                        WorkflowType.STANDARD)
                .named("Checkout");
    }
}
