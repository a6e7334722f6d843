package dev.escapement.fault.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.Orders;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    private static final String TOKEN = "\"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
            + " \"Parameters\": {\"QueueUrl\": \"q\", \"MessageBody\": {\"token.$\": \"$$.Task.Token\"}},";
    private static final String JOB = "\"Resource\": \"arn:aws:states:::states:startExecution.sync:2\","
            + " \"Parameters\": {\"StateMachineArn\": \"child\", \"Input\": \"{}\"},";
    private static final String ACTIVITY = "\"Resource\": \"arn:aws:states:us-east-1:123456789012:activity:approve\",";

    private final List<TaskCall> delivered = new ArrayList<>();
    private final List<Instant> told = new ArrayList<>();

    private final Integration services = call -> {
        delivered.add(call);
        return TaskReply.success(Json.parse("{\"a\": 1, \"b\": [1, 2]}")).after(Duration.ofMillis(100));
    };

    @ParameterizedTest
    @CsvSource({
        "throttled, Lambda.TooManyRequestsException",
        "server-error, Lambda.ServiceException",
        "connection-lost, Lambda.SdkClientException",
        "denied, States.Permissions",
        "denied(States.TaskFailed), States.TaskFailed",
        "error(Card.Declined), Card.Declined",
        "timeout, Sandbox.Timedout",
    })
    void a_function_fails_with_the_names_of_the_service_and_does_nothing(String fault, String error) {
        Execution execution = Orders.run(Orders.task(""), services, "Ask=" + fault);

        assertThat(execution.error()).isEqualTo(error);
        assertThat(delivered).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb:putItem, throttled, DynamoDB.ProvisionedThroughputExceededException",
        "sns:publish, throttled, SNS.ThrottlingException",
        "sns:publish, server-error, SNS.AmazonSNSException",
        "aws-sdk:s3:getObject, connection-lost, S3.SdkClientException",
        "apigateway:invoke, throttled, ApiGateway.429",
        "http:invoke, server-error, States.Http.StatusCode.503",
        "http:invoke, connection-lost, States.Http.Socket",
    })
    void other_services_have_names_of_their_own(String action, String fault, String error) {
        StateMachine machine = Orders.task("\"Resource\": \"arn:aws:states:::" + action + "\", \"Parameters\": {},");

        assertThat(Orders.run(machine, services, "Ask=" + fault).error()).isEqualTo(error);
    }

    @Test
    void the_cause_reads_like_the_service_wrote_it() {
        assertThat(Orders.run(Orders.task(""), services, "Ask=throttled").cause())
                .isEqualTo("Rate exceeded (Service: AWSLambda; Status Code: 400; Error Code: TooManyRequestsException;"
                        + " Request ID: 00000000-0000-0000-0000-000000000000; Proxy: null)");
        assertThat(Orders.run(Orders.task(""), services, "Ask=error(Card.Declined, no funds)")
                        .cause())
                .isEqualTo("no funds");
    }

    @Test
    void a_timeout_takes_the_time_of_the_attempt() {
        Execution execution = Orders.run(Orders.task("\"TimeoutSeconds\": 30,"), services, "Ask=timeout");

        assertThat(execution.error()).isEqualTo("States.Timeout");
        assertThat(duration(execution)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_slow_reply_comes_after_the_work_was_done() {
        assertThat(duration(Orders.run(Orders.task(""), services, "Ask=slow(90s)")))
                .isEqualTo(Duration.ofMillis(90_100));

        Execution late = Orders.run(Orders.task("\"TimeoutSeconds\": 30,"), services, "Ask=slow(90s)");

        assertThat(late.error()).isEqualTo("States.Timeout");
        assertThat(delivered).hasSize(2);
    }

    @Test
    void a_lost_reply_leaves_the_work_done_and_the_workflow_in_doubt() {
        Execution execution = Orders.run(Orders.task(""), services, "Ask=failed-after-commit");

        assertThat(execution.error()).isEqualTo("Lambda.SdkClientException");
        assertThat(delivered).hasSize(1);
        assertThat(Orders.run(Orders.task(""), services, "Ask=failed-after-commit(Odd)")
                        .error())
                .isEqualTo("Odd");
    }

    @Test
    void a_lost_reply_changes_nothing_about_a_refusal() {
        Integration refusing = call -> TaskReply.failure("Card.Declined", null);

        assertThat(Orders.run(Orders.task(""), refusing, "Ask=failed-after-commit")
                        .error())
                .isEqualTo("Card.Declined");
    }

    @Test
    void a_promise_can_be_lost_too() {
        Promise promise = new Promise();
        promise.settle(new TaskOutcome.Succeeded(Json.emptyObject()));

        assertThat(Orders.run(Orders.task(""), call -> TaskReply.promised(promise), "Ask=failed-after-commit")
                        .error())
                .isEqualTo("Lambda.SdkClientException");
    }

    @Test
    void a_call_delivered_twice_is_answered_once() {
        Execution execution = Orders.run(Orders.task(""), services, "Ask=delivered-twice");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(delivered).hasSize(2);
    }

    @Test
    void an_output_can_be_too_large_cut_short_or_no_json_any_more() {
        assertThat(Orders.run(Orders.task(""), services, "Ask=oversized").error())
                .isEqualTo("States.DataLimitExceeded");
        assertThat(Orders.run(Orders.task(""), services, "Ask=truncated").output())
                .isEqualTo(Json.parse("{\"a\": 1}"));
        assertThat(Orders.run(Orders.task(""), services, "Ask=garbled").output())
                .isEqualTo(Json.text("{\"a\":1,\""));
    }

    @Test
    void a_silent_worker_keeps_the_workflow_waiting() {
        Execution execution = Orders.run(Orders.task(TOKEN), services, "Ask=silent");

        assertThat(execution.isOpen()).isTrue();
        assertThat(execution.waits()).singleElement().asString().contains("task token");
        assertThat(delivered).isEmpty();
        assertThat(Orders.run(Orders.task(ACTIVITY + "\"TimeoutSeconds\": 60,"), services, "Ask=silent")
                        .error())
                .isEqualTo("States.Timeout");
    }

    @Test
    void heartbeats_stop_after_as_many_as_said() {
        StateMachine machine = Orders.task(TOKEN + "\"HeartbeatSeconds\": 10,");

        assertThat(duration(Orders.run(machine, services, "Ask=heartbeat-lost-after(0)")))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(duration(Orders.run(machine, services, "Ask=heartbeat-lost-after(3)")))
                .isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void a_killed_child_execution_tells_that_it_was_aborted() {
        Execution execution = Orders.run(Orders.task(JOB), services, "Ask=job-failed");

        assertThat(execution.error()).isEqualTo("States.TaskFailed");
        assertThat(execution.cause())
                .isEqualTo("{\"Input\":\"{}\",\"StateMachineArn\":\"child\",\"Status\":\"ABORTED\"}");
    }

    @Test
    void a_late_callback_is_told_that_nobody_waits_any_more() {
        StateMachine machine = Orders.task(TOKEN + "\"TimeoutSeconds\": 60,");

        assertThat(Orders.run(machine, new Approver(), "Ask=callback-late(30s)").status())
                .isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Orders.run(machine, new Approver(), "Ask=callback-late(60s)").error())
                .isEqualTo("States.Timeout");
    }

    @Test
    void a_scripted_callback_can_be_late_too() {
        Integration scripted = call -> TaskReply.submitted(
                Json.emptyObject(), TaskReply.success(Json.text("yes")).after(Duration.ofSeconds(5)));

        assertThat(duration(Orders.run(Orders.task(TOKEN), scripted, "Ask=callback-late(30s)")))
                .isEqualTo(Duration.ofSeconds(35));
        assertThat(Orders.run(Orders.task(TOKEN), scripted, "Ask=callback-twice")
                        .output())
                .isEqualTo(Json.text("yes"));
    }

    @Test
    void a_second_callback_changes_nothing() {
        assertThat(Orders.run(Orders.task(TOKEN), new Approver(), "Ask=callback-twice")
                        .output())
                .isEqualTo(Json.text("approved"));
    }

    @Test
    void a_callback_can_be_lost_or_garbled_on_its_way() {
        assertThat(Orders.run(Orders.task(TOKEN), new Approver(), "Ask=failed-after-commit")
                        .isOpen())
                .isTrue();
        assertThat(Orders.run(Orders.task(TOKEN), new Approver(), "Ask=garbled").output())
                .isEqualTo(Json.text("\"appr"));
    }

    @Test
    void an_execution_is_stopped_while_the_call_is_out() {
        Execution execution = Orders.run(Orders.task(""), services, "Ask=stopped");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(duration(execution)).isZero();
        assertThat(delivered).hasSize(1);
        assertThat(duration(Orders.run(Orders.task(""), services, "Ask=stopped(50ms)")))
                .isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void the_time_of_an_execution_is_up_while_the_call_is_out() {
        assertThat(Orders.run(Orders.task(""), services, "Ask=execution-timeout")
                        .status())
                .isEqualTo(ExecutionStatus.TIMED_OUT);
    }

    @Test
    void a_clock_that_jumps_is_the_clock_of_those_who_answer() {
        Approver approver = new Approver();

        Execution execution = Orders.run(Orders.task(TOKEN), approver, "Ask=clock-jump(-2h)");

        assertThat(duration(execution)).isEqualTo(Duration.ofSeconds(10));
        assertThat(told)
                .containsExactly(
                        execution.startedAt().minus(Duration.ofHours(2)),
                        execution.startedAt().minus(Duration.ofHours(2)).plusSeconds(10));
    }

    @Test
    void a_fault_strikes_the_calls_it_names_and_no_others() {
        StateMachine retried = Orders.task(
                "\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"], \"IntervalSeconds\": 1, \"MaxAttempts\": 3}],");

        assertThat(Orders.run(retried, services, "Ask#1..3=throttled").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Orders.run(retried, services, "Ask#1.1=throttled; Ask#1.3=throttled; Ask#1.2=server-error")
                        .status())
                .isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Orders.run(retried, services, "Ask=throttled").error()).isEqualTo("Lambda.TooManyRequestsException");
        assertThat(Orders.run(retried, services, "@ask=throttled").error())
                .isEqualTo("Lambda.TooManyRequestsException");
    }

    @Test
    void iterations_are_told_apart() {
        StateMachine map = StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$", "End": true, "ItemProcessor": {
                  "StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true, "ResultPath": null,
                    "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask",
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}]},
                    "Sorry": {"Type": "Pass", "Result": "sorry", "End": true}}}}}}
                """);

        assertThat(mapped(map, "Each[1]/Ask=throttled")).isEqualTo("[1,\"sorry\",3]");
        assertThat(mapped(map, "Each[*]/Ask=throttled")).isEqualTo("[\"sorry\",\"sorry\",\"sorry\"]");
    }

    @Test
    void a_decorator_that_hides_the_simulation_is_found_out() {
        FaultyIntegration faulty = FaultPlan.parse("Ask=stopped").around(services);

        assertThatThrownBy(() -> Simulation.builder()
                        .answering(call -> faulty.call(call))
                        .build()
                        .start(Orders.task(""), "{}")
                        .runToEnd())
                .hasMessage("The faults were never told in which simulation they are: whatever decorates them must pass"
                        + " joins(…) on");
    }

    private String mapped(StateMachine map, String faults) {
        FaultyIntegration faulty = FaultPlan.parse(faults).around(services);
        Execution execution = Simulation.builder()
                .answering(faulty)
                .build()
                .start(map, "[1, 2, 3]")
                .runToEnd();
        return Json.write(execution.output());
    }

    private static Duration duration(Execution execution) {
        return Duration.between(execution.startedAt(), execution.stoppedAt());
    }

    /** Takes a message and hands its token back ten seconds later. */
    private final class Approver implements Integration {

        private Outside outside;

        @Override
        public void joins(Outside simulation) {
            outside = simulation;
        }

        @Override
        public TaskReply call(TaskCall call) {
            told.add(call.at());
            outside.after(Duration.ofSeconds(10), () -> {
                told.add(outside.now());
                outside.taskTokens().succeed(call.taskToken(), Json.text("approved"));
            });
            return TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());
        }
    }
}
