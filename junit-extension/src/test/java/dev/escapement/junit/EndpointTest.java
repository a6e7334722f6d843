package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.endpoint.ClockRule;
import dev.escapement.mock.endpoint.LocalEndpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

class EndpointTest {

    @TempDir
    Path folder;

    @Test
    void a_test_is_given_a_client_and_the_endpoint_with_its_machine_on_it() {
        TestRun run = TestRun.of(Approvals.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded())
                .containsExactly(
                        "a_client_starts_and_somebody_approves(SfnClient, LocalEndpoint, StateMachine)",
                        "the_simulation_behind_it_is_the_tests_own(LocalEndpoint, Simulation, StateMachine, SfnClient)",
                        "what_waits_only_for_time_ends_by_itself(SfnClient, StateMachine, LocalEndpoint)");
    }

    @Test
    void an_express_workflow_answers_who_calls_it() {
        assertThat(TestRun.of(Quotes.class).failures()).isEmpty();
    }

    @Test
    void nothing_that_others_may_notice_is_set() {
        TestRun run = TestRun.of(Approvals.class);

        assertThat(run.failures()).isEmpty();
        assertThat(System.getProperties().stringPropertyNames())
                .noneMatch(name -> name.startsWith("aws.") || name.startsWith("sun.net.httpserver"));
    }

    @Test
    void a_failed_test_leaves_what_came_in_and_what_was_waited_for() throws Exception {
        TestRun run = TestRun.of(Map.of("escapement.appendix", folder.toString()), Unanswered.class);

        Map<String, String> last = run.reports().get(run.reports().size() - 1);
        Path log = Path.of(last.get("escapement.stimuli"));
        assertThat(Files.readString(log)).contains("\"call\":\"StartExecution\"");
        assertThat(last.get("escapement.standstill"))
                .startsWith(
                        "The clock stands at 2026-01-05T09:00:00Z\n  order-7: Approve#1.1 waits for its task token: ");
    }

    @Test
    void a_call_that_nobody_answers_fails_the_test_and_not_its_caller() {
        assertThat(TestRun.of(Forgotten.class).failure())
                .startsWith(
                        "While callers from outside were served, the test itself went wrong:\n  Approve#1.1: Nobody answers ");
    }

    @StepFunctionTest("approval.asl.json")
    static class Approvals {

        @Outside
        Integration messages = call -> TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());

        @StepFunctionTest
        void a_client_starts_and_somebody_approves(SfnClient client, LocalEndpoint endpoint, StateMachine machine) {
            String order = start(client, machine);
            String token = endpoint.standstill().awaited().get(0).call().taskToken();
            Thread approver = new Thread(
                    () -> client.sendTaskSuccess(word -> word.taskToken(token).output("{\"by\": \"Ann\"}")));
            approver.start();
            await().until(() -> endpoint.standstill().awaited().isEmpty());
            endpoint.advanceBy(Duration.ofMinutes(1));

            assertThat(endpoint.status(order)).isEqualTo(ExecutionStatus.SUCCEEDED);
        }

        @StepFunctionTest
        void the_simulation_behind_it_is_the_tests_own(
                LocalEndpoint endpoint, Simulation simulation, StateMachine machine, SfnClient client) {
            String order = start(client, machine);

            assertThat(simulation.execution(order)).visited("Approve");
            assertThat(endpoint.now()).isEqualTo(simulation.now());
        }

        @StepFunctionTest(definition = """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 86400, "End": true}}}
                """, clock = ClockRule.AUTOMATIC)
        void what_waits_only_for_time_ends_by_itself(SfnClient client, StateMachine machine, LocalEndpoint endpoint) {
            assertThat(endpoint.status(start(client, machine))).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }

    static class Quotes {

        @StepFunctionTest(definition = """
                {"StartAt": "Quote", "States": {"Quote": {"Type": "Pass", "Result": {"price": 7}, "End": true}}}
                """, type = WorkflowType.EXPRESS)
        void an_answer_comes_at_once(SfnClient client, StateMachine machine) {
            var answer = client.startSyncExecution(request -> request.stateMachineArn(machine.arn()));

            assertThat(answer.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
            assertThat(answer.output()).isEqualTo("{\"price\":7}");
        }
    }

    static class Unanswered {

        @Outside
        Integration messages = call -> TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());

        @StepFunctionTest("approval.asl.json")
        void nobody_approves(SfnClient client, StateMachine machine) {
            start(client, machine);
            throw new AssertionError("on purpose");
        }
    }

    static class Forgotten {

        @Outside
        Integration nobody = call -> {
            throw new IllegalStateException("Nobody answers " + call.site());
        };

        @StepFunctionTest("approval.asl.json")
        void a_call_is_forgotten(SfnClient client, StateMachine machine, LocalEndpoint endpoint) {
            assertThat(List.of(endpoint.status(start(client, machine)))).containsExactly(ExecutionStatus.FAILED);
        }
    }

    private static String start(SfnClient client, StateMachine machine) {
        return client.startExecution(request ->
                        request.stateMachineArn(machine.arn()).name("order-7").input("{}"))
                .executionArn();
    }
}
