package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockRuleTest {

    private static final StateMachine NAP = StateMachine.parse("""
            {"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", "Seconds": 90, "End": true}}}
            """).named("Nap");

    private static final StateMachine APPROVAL = StateMachine.parse("""
            {"StartAt": "Approve", "States": {"Approve": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 3600,
              "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "Next": "Nap"},
              "Nap": {"Type": "Wait", "Seconds": 90, "End": true}}}
            """).named("Approval");

    private LocalEndpoint endpoint;
    private JsonCaller caller;

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void by_hand_nothing_moves_the_clock_but_the_test() {
        open(ClockRule.MANUAL);
        Instant start = endpoint.now();

        String nap = start("Nap");
        caller.call("DescribeExecution", "{\"executionArn\": \"" + nap + "\"}");
        Instant untouched = endpoint.now();
        boolean happened = endpoint.advanceToNextEvent();

        assertThat(untouched).isEqualTo(start);
        assertThat(happened).isTrue();
        assertThat(endpoint.now()).isEqualTo(start.plusSeconds(90));
        assertThat(status(nap)).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(endpoint.advanceToNextEvent()).isFalse();
    }

    @Test
    void by_itself_time_moves_while_every_execution_waits_only_for_time() {
        open(ClockRule.AUTOMATIC);
        Instant start = endpoint.now();

        String nap = start("Nap");

        assertThat(status(nap)).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(endpoint.now()).isEqualTo(start.plusSeconds(90));
    }

    @Test
    void by_itself_time_stands_for_all_while_one_waits_for_somebody_outside() {
        open(ClockRule.AUTOMATIC);
        Instant start = endpoint.now();

        String approval = start("Approval");
        String nap = start("Nap");
        List<ExecutionStatus> before = List.of(status(approval), status(nap));
        Instant stood = endpoint.now();
        caller.call("SendTaskSuccess", "{\"taskToken\": \"" + token() + "\", \"output\": \"{}\"}");

        assertThat(before).containsOnly(ExecutionStatus.RUNNING);
        assertThat(stood).isEqualTo(start);
        assertThat(List.of(status(approval), status(nap))).containsOnly(ExecutionStatus.SUCCEEDED);
        assertThat(endpoint.now()).isEqualTo(start.plusSeconds(90));
    }

    @Test
    void a_script_that_hands_back_the_token_itself_is_not_waited_for() {
        Script script = Script.create();
        script.state("Approve").submits().succeedsAfter(Duration.ofMinutes(10), "{}");
        open(ClockRule.AUTOMATIC, Simulation.builder().answering(script).build());
        Instant start = endpoint.now();

        String approval = start("Approval");

        assertThat(status(approval)).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(endpoint.now()).isEqualTo(start.plusSeconds(690));
    }

    @Test
    void idle_is_when_nothing_is_left_to_happen_before_somebody_would_be_too_late() {
        open(ClockRule.MANUAL);
        Instant start = endpoint.now();
        String nap = start("Nap");
        String approval = start("Approval");

        Standstill standstill = endpoint.runUntilIdle();

        assertThat(status(nap)).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(status(approval)).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(endpoint.now()).isEqualTo(start.plusSeconds(90));
        assertThat(standstill)
                .hasToString("The clock stands at " + start.plusSeconds(90) + "\n"
                        + "  1: Approve#1.1 waits for its task token: SendTaskSuccess or SendTaskFailure with "
                        + token() + "\n"
                        + "    too late at " + start.plusSeconds(3600) + "\n"
                        + "  time would do something at " + start.plusSeconds(3600)
                        + ": advanceBy, advanceToNextEvent");
    }

    @Test
    void who_waits_for_a_worker_or_an_answer_is_told_and_so_is_that_nobody_does() {
        StateMachine packing = StateMachine.parse("""
                {"StartAt": "Pack", "States": {"Pack": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:us-east-1:123456789012:activity:pack"}}}
                """).named("Packing");
        endpoint =
                LocalEndpoint.on(Simulation.builder().build()).hosting(packing).open();
        caller = new JsonCaller(endpoint.uri());
        String nothing = endpoint.standstill().toString();
        caller.call("CreateActivity", "{\"name\": \"pack\"}");

        start("Packing");
        String untaken = endpoint.standstill().toString();
        String activity = "arn:aws:states:us-east-1:123456789012:activity:pack";
        String token = caller.call("GetActivityTask", "{\"activityArn\": \"" + activity + "\"}")
                .path("taskToken")
                .asText();

        assertThat(nothing)
                .isEqualTo("The clock stands at " + endpoint.now()
                        + "\n  no execution is open\n  time alone would do nothing");
        assertThat(untaken).contains("\n  1: Pack#1.1 waits for a worker: GetActivityTask of " + activity + "\n");
        assertThat(endpoint.standstill().toString())
                .contains("\n  1: Pack#1.1 waits for the worker who took the task of " + activity
                        + ": SendTaskSuccess or SendTaskFailure with " + token + "\n");
    }

    @Test
    void an_execution_that_is_not_there_is_told_with_the_nearest() {
        open(ClockRule.MANUAL);
        String nap = start("Nap");

        assertThatThrownBy(() -> status(nap + "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no execution " + nap + "0, did you mean '" + nap + "'?");
    }

    private void open(ClockRule rule) {
        open(
                rule,
                Simulation.builder()
                        .answering(call -> TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()))
                        .build());
    }

    private void open(ClockRule rule, Simulation simulation) {
        endpoint =
                LocalEndpoint.on(simulation).hosting(NAP, APPROVAL).clock(rule).open();
        caller = new JsonCaller(endpoint.uri());
    }

    private String start(String machine) {
        return caller.call(
                        "StartExecution",
                        "{\"name\": \"1\", \"stateMachineArn\": \"arn:aws:states:us-east-1:123456789012:stateMachine:"
                                + machine + "\"}")
                .path("executionArn")
                .asText();
    }

    private ExecutionStatus status(String execution) {
        return endpoint.status(execution);
    }

    private String token() {
        return endpoint.standstill().awaited().get(0).call().taskToken();
    }
}
