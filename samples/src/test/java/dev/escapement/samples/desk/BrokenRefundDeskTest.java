package dev.escapement.samples.desk;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import dev.escapement.mock.endpoint.LocalEndpoint;
import dev.escapement.mock.memory.Queue;
import java.time.Duration;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The same six minutes, and a worker that does not listen: the machine succeeds, and the customer has the money twice. */
@StepFunctionTest("refund.asl.json")
class BrokenRefundDeskTest {

    @StepFunctionTest
    void who_does_not_hear_that_he_was_given_up_pays_twice(
            Script script, SfnClient client, LocalEndpoint endpoint, StateMachine machine, Simulation simulation) {
        Queue inbox = Queue.empty();
        script.resource("sqs:sendMessage").answeredBy(inbox);
        String payouts =
                client.createActivity(request -> request.name("payouts")).activityArn();
        RefundDesk desk = new RefundDesk(client, machine.arn());
        SlowBank bank = new SlowBank(endpoint, Duration.ofMinutes(6));
        PayoutWorker careless = new CarelessPayoutWorker(client, payouts, bank);

        String refund = desk.open("7", 1200);
        desk.decide(inbox.bodies().get(0).path("token").asText(), true);
        careless.work();
        careless.work();

        assertThat(simulation.execution(refund)).succeeded();
        assertThat(bank.standing()).containsExactly("payment-1", "payment-2");
    }
}
