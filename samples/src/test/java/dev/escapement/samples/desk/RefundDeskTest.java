package dev.escapement.samples.desk;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import dev.escapement.mock.endpoint.LocalEndpoint;
import dev.escapement.mock.memory.Queue;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The desk and the worker as they are deployed, against the machine as it is deployed. Two days take no time. */
@StepFunctionTest("refund.asl.json")
class RefundDeskTest {

    private final Queue inbox = Queue.empty();
    private RefundDesk desk;
    private String payouts;

    @BeforeEach
    void the_desk_opens(Script script, SfnClient client, StateMachine machine) {
        script.resource("sqs:sendMessage").answeredBy(inbox);
        payouts = client.createActivity(request -> request.name("payouts")).activityArn();
        desk = new RefundDesk(client, machine.arn());
    }

    @StepFunctionTest
    void an_approved_refund_is_paid_out(SfnClient client, LocalEndpoint endpoint, Simulation simulation) {
        SlowBank bank = new SlowBank(endpoint);
        String refund = desk.open("7", 1200);

        String said = desk.decide(token(), true);
        new PayoutWorker(client, payouts, bank).work();

        assertThat(said).isEqualTo("Thank you.");
        assertThat(bank.standing()).containsExactly("payment-1");
        assertThat(simulation.execution(refund)).succeeded().hasOutputAt("$.payment.number", "\"payment-1\"");
    }

    @StepFunctionTest
    void a_click_too_many_asks_for_one_refund(Simulation simulation) {
        String first = desk.open("7", 1200);
        String second = desk.open("7", 1200);

        assertThat(second).isEqualTo(first);
        assertThat(simulation.executions()).hasSize(1);
    }

    @StepFunctionTest
    void a_clerk_who_decides_after_two_days_is_told_so(LocalEndpoint endpoint, Simulation simulation) {
        String refund = desk.open("7", 1200);
        String token = token();

        endpoint.advanceBy(Duration.ofDays(2));

        assertThat(desk.decide(token, true))
                .isEqualTo("Too late: this refund has been decided, or its two days are over.");
        assertThat(simulation.execution(refund)).failedWith("Refund.Undecided").took(Duration.ofDays(2));
    }

    @StepFunctionTest
    void a_worker_that_waits_gets_the_refund_when_it_is_approved(SfnClient client, LocalEndpoint endpoint)
            throws Exception {
        SlowBank bank = new SlowBank(endpoint);
        Thread worker = new Thread(() -> new PayoutWorker(client, payouts, bank).work());
        worker.start();
        await().until(() -> !endpoint.standstill().held().isEmpty());

        String refund = desk.open("7", 1200);
        desk.decide(token(), true);

        await().until(() -> endpoint.status(refund) == ExecutionStatus.SUCCEEDED);
        worker.join();
        assertThat(bank.standing()).containsExactly("payment-1");
    }

    @StepFunctionTest
    void a_worker_that_was_given_up_takes_its_payment_back(
            SfnClient client, LocalEndpoint endpoint, Simulation simulation) {
        SlowBank bank = new SlowBank(endpoint, Duration.ofMinutes(6));
        String refund = desk.open("7", 1200);
        desk.decide(token(), true);
        PayoutWorker worker = new PayoutWorker(client, payouts, bank);

        worker.work();
        worker.work();

        assertThat(bank.standing()).containsExactly("payment-2");
        assertThat(simulation.execution(refund)).succeeded().hasOutputAt("$.payment.number", "\"payment-2\"");
    }

    private String token() {
        return inbox.bodies().get(0).path("token").asText();
    }
}
