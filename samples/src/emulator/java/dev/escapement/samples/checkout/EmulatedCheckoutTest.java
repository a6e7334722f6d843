package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import dev.escapement.mock.wire.Wire;
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The fifth way: an emulator of the service, here ElasticMQ for SQS; run by {@code mvn verify -Pthorough}. */
@StepFunctionTest(value = "checkout.asl.json", input = ScriptedCheckoutTest.ORDER)
class EmulatedCheckoutTest {

    private static SQSRestServer sqs;
    private static Wire emulators;

    @Outside
    final Integration services = emulators.otherwise(Script.create()
            .resource("dynamodb:getItem")
            .returns("{\"Item\": {\"quantity\": {\"N\": \"12\"}}}")
            .function("charge-card")
            .returns("{\"receipt\": \"r-1\"}"));

    @BeforeAll
    static void start() {
        sqs = SQSRestServerBuilder.withDynamicPort().start();
        emulators = Wire.nowhere()
                .service(
                        "sqs",
                        URI.create("http://localhost:"
                                + sqs.waitUntilStarted().localAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        emulators.close();
        sqs.stopAndWait();
    }

    @StepFunctionTest
    void the_message_lies_in_a_real_queue(Simulation simulation, StateMachine machine) {
        run(simulation, "createQueue", "\"QueueName\": \"warehouse\"");

        Execution checkout =
                simulation.start(machine, ScriptedCheckoutTest.ORDER).runToEnd();
        Execution received = run(
                simulation,
                "receiveMessage",
                "\"QueueUrl\": \"https://sqs.us-east-1.amazonaws.com/123456789012/warehouse\"");

        assertThat(checkout).succeeded();
        assertThat(String.valueOf(received.output())).contains("\\\"orderId\\\":\\\"o-7\\\"");
    }

    private static Execution run(Simulation simulation, String action, String parameters) {
        return simulation
                .start(StateMachine.parse("""
                        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
                          "Resource": "arn:aws:states:::aws-sdk:sqs:%s", "Parameters": {%s}}}}
                        """.formatted(action, parameters)), "{}")
                .runToEnd();
    }
}
