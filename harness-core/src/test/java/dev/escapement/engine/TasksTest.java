package dev.escapement.engine;

import static dev.escapement.Runs.history;
import static dev.escapement.Runs.ok;
import static dev.escapement.Runs.run;
import static dev.escapement.Runs.simulation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final String CALLBACK = """
            {"StartAt": "Ask", "States": {"Ask": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Parameters": {"MessageBody": {"token.$": "$$.Task.Token"}, "QueueUrl": "q"},
              "HeartbeatSeconds": 60, "TimeoutSeconds": 600, "End": true}}}
            """;

    @Test
    void a_function_is_scheduled_started_and_succeeds() {
        Execution execution = run(task(""), "{}", ok("{\"paid\": true}"));

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 TaskStateEntered
                        3<2 LambdaFunctionScheduled
                        4<3 LambdaFunctionStarted
                        5<4 LambdaFunctionSucceeded
                        6<5 TaskStateExited
                        7<6 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.parse("{\"paid\": true}"));
    }

    @Test
    void a_reply_that_takes_time_moves_the_virtual_clock() {
        Execution execution = run(task(""), "{}", ok("{}").after(Duration.ofMillis(1500)));

        assertThat(history(execution)).contains("4<3 LambdaFunctionStarted", "5<4 +1.5 LambdaFunctionSucceeded");
    }

    @Test
    void retries_wait_longer_each_time_and_then_the_catcher_takes_over() {
        Execution execution = run(
                task("""
                        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 2, "BackoffRate": 3}],
                        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Sorry"}],
                        """),
                "{\"order\": 7}",
                TaskReply.failure("Busy", "try later"),
                TaskReply.failure("Busy", "try later"),
                TaskReply.failure("Busy", "try never"));

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 TaskStateEntered
                        3<2 LambdaFunctionScheduled
                        4<3 LambdaFunctionStarted
                        5<4 LambdaFunctionFailed
                        6<5 +2.0 LambdaFunctionScheduled
                        7<6 +2.0 LambdaFunctionStarted
                        8<7 +2.0 LambdaFunctionFailed
                        9<8 +8.0 LambdaFunctionScheduled
                        10<9 +8.0 LambdaFunctionStarted
                        11<10 +8.0 LambdaFunctionFailed
                        12<11 +8.0 TaskStateExited
                        13<12 +8.0 PassStateEntered
                        14<13 +8.0 PassStateExited
                        15<14 +8.0 ExecutionSucceeded""");
        assertThat(execution.output())
                .isEqualTo(Json.parse("{\"order\": 7, \"error\": {\"Error\": \"Busy\", \"Cause\": \"try never\"}}"));
        assertThat(execution.explanations())
                .hasToString("[Pay, attempt 1: Busy is retried in PT2S by retrier 0,"
                        + " Pay, attempt 2: Busy is retried in PT6S by retrier 0,"
                        + " Pay, attempt 3: Busy is caught by catcher 0]");
    }

    @Test
    void each_retrier_counts_for_itself() {
        Execution execution = run(
                task("""
                        "Retry": [{"ErrorEquals": ["A"], "MaxAttempts": 1}, {"ErrorEquals": ["B"], "MaxAttempts": 1}],
                        """),
                "{}",
                TaskReply.failure("A", ""),
                TaskReply.failure("B", ""),
                TaskReply.failure("A", "again"));

        assertThat(execution.statistics().retries()).isEqualTo(2);
        assertThat(execution.cause()).isEqualTo("again");
    }

    @Test
    void parameters_are_computed_anew_on_each_attempt() {
        List<String> seen = new ArrayList<>();
        Simulation simulation = Simulation.builder()
                .answering(call -> {
                    seen.add(Json.write(call.parameters()));
                    return TaskReply.failure("Busy", "");
                })
                .build();

        simulation.start(StateMachine.parse(task("""
                                        "Parameters": {"try.$": "$$.State.RetryCount"},
                                        "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 2}],
                                        """)), "{}").runToEnd();

        assertThat(seen).containsExactly("{\"try\":0}", "{\"try\":1}", "{\"try\":2}");
    }

    @Test
    void full_jitter_shortens_a_delay_and_the_seed_decides_by_how_much() {
        String definition = task("""
                "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 10, "MaxAttempts": 1, "JitterStrategy": "FULL"}],
                """);

        assertThat(delay(definition, 1))
                .isEqualTo(delay(definition, 1))
                .isNotEqualTo(delay(definition, 2))
                .isBetween(Duration.ZERO, Duration.ofSeconds(10));
    }

    @Test
    void an_attempt_that_takes_too_long_times_out_and_its_late_reply_is_not_heard() {
        Execution execution = run(task("\"TimeoutSeconds\": 5,"), "{}", ok("{}").after(Duration.ofSeconds(6)));

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 TaskStateEntered
                        3<2 LambdaFunctionScheduled
                        4<3 LambdaFunctionStarted
                        5<4 +5.0 LambdaFunctionTimedOut
                        6<5 +5.0 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("States.Timeout");
        assertThat(execution.cause()).isNull();
    }

    @Test
    void a_caught_timeout_has_an_empty_cause() {
        Execution execution = run(task("""
                        "TimeoutSeconds": 5, "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Sorry"}],
                        """), "{}");

        assertThat(execution.output()).isEqualTo(Json.parse("{\"Error\": \"States.Timeout\", \"Cause\": \"\"}"));
    }

    @Test
    void task_failed_catches_anything_but_a_timeout() {
        String definition = task("""
                "TimeoutSeconds": 5, "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Sorry"}],
                """);

        assertThat(run(definition, "{}", TaskReply.failure("Any", "")).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run(definition, "{}").status()).isEqualTo(ExecutionStatus.FAILED);
    }

    @Test
    void a_token_handed_back_settles_the_task() {
        Simulation simulation = simulation(TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()));
        Execution execution =
                simulation.start(StateMachine.parse(CALLBACK), "{}").advanceBy(Duration.ofSeconds(30));

        simulation.taskTokens().succeed(token(execution), Json.text("yes"));
        execution.runToEnd();

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 TaskStateEntered
                        3<2 TaskScheduled
                        4<3 TaskStarted
                        5<4 TaskSubmitted
                        6<5 +30.0 TaskSucceeded
                        7<6 +30.0 TaskStateExited
                        8<7 +30.0 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.text("yes"));
    }

    @Test
    void a_heartbeat_keeps_a_task_alive_and_silence_ends_it() {
        Simulation simulation = simulation(TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()));
        Execution execution = simulation.start(StateMachine.parse(CALLBACK), "{}");

        execution.advanceBy(Duration.ofSeconds(59));
        simulation.taskTokens().heartbeat(token(execution));
        execution.advanceBy(Duration.ofSeconds(59));
        assertThat(execution.isOpen()).isTrue();
        execution.runToEnd();

        assertThat(history(execution)).endsWith("6<5 +119.0 TaskTimedOut\n7<6 +119.0 ExecutionFailed");
    }

    @Test
    void a_token_handed_back_before_the_call_was_accepted_does_not_overtake_it() {
        List<Simulation> world = new ArrayList<>();
        world.add(Simulation.builder()
                .answering(call -> {
                    world.get(0).taskTokens().succeed(Objects.requireNonNull(call.taskToken()), Json.number(1));
                    return TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());
                })
                .build());

        Execution execution =
                world.get(0).start(StateMachine.parse(CALLBACK), "{}").runToEnd();

        assertThat(history(execution)).contains("4<3 TaskStarted\n5<4 TaskSubmitted\n6<5 TaskSucceeded");
    }

    @Test
    void a_job_may_be_ended_early_by_its_token() {
        Simulation simulation = simulation(
                TaskReply.submitted(Json.emptyObject(), ok("\"by the job\"").after(Duration.ofHours(1))));
        Execution execution = simulation.start(StateMachine.parse("""
                                {"StartAt": "Job", "States": {"Job": {"Type": "Task", "End": true,
                                  "Resource": "arn:aws:states:::states:startExecution.sync",
                                  "Parameters": {"StateMachineArn": "arn", "Input": {"token.$": "$$.Task.Token"}}}}}
                                """), "{}").advanceBy(Duration.ofMinutes(1));
        String token = Json.parse(execution
                        .history()
                        .get(2)
                        .toJson()
                        .at("/taskScheduledEventDetails/parameters")
                        .textValue())
                .at("/Input/token")
                .textValue();

        simulation.taskTokens().succeed(token, Json.text("by the token"));
        execution.runToEnd();

        assertThat(execution.output()).isEqualTo(Json.text("by the token"));
        assertThat(execution.stoppedAt()).isEqualTo(execution.startedAt().plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_token_counts_once() {
        Simulation simulation = simulation(TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()));
        Execution execution =
                simulation.start(StateMachine.parse(CALLBACK), "{}").advanceBy(Duration.ofSeconds(1));
        String token = token(execution);

        simulation.taskTokens().fail(token, "No", "thanks");

        assertThatThrownBy(() -> simulation.taskTokens().succeed(token, Json.nothing()))
                .isInstanceOfSatisfying(
                        TaskTokenException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("TaskTimedOut"))
                .hasMessage("Task Timed Out: 'Provided task does not exist anymore'");
        assertThat(execution.runToEnd().error()).isEqualTo("No");
    }

    @Test
    void a_token_that_was_never_issued_is_unknown_or_malformed() {
        Simulation simulation = simulation(TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()));
        String token =
                token(simulation.start(StateMachine.parse(CALLBACK), "{}").advanceBy(Duration.ofSeconds(1)));
        String forged = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");

        assertThatThrownBy(() -> simulation.taskTokens().heartbeat(forged))
                .isInstanceOfSatisfying(
                        TaskTokenException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("TaskDoesNotExist"));
        assertThatThrownBy(() -> simulation.taskTokens().heartbeat("nonsense"))
                .isInstanceOf(TaskTokenException.class)
                .hasMessage("Invalid Token: 'Invalid token'");
    }

    @Test
    void a_stalled_execution_says_what_it_waits_for() {
        Simulation simulation = simulation();
        Execution execution =
                simulation.start(StateMachine.parse(task("")), "{}").runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(execution.waits())
                .containsExactly(
                        "Pay waits for arn:aws:lambda:us-east-1:123456789012:function:work, which never answers");
    }

    @Test
    void a_result_that_is_too_large_is_an_error_that_can_be_caught() {
        Execution execution = run(task("""
                        "Catch": [{"ErrorEquals": ["States.DataLimitExceeded"], "Next": "Sorry"}],
                        """), "{}", TaskReply.success(Json.text("x".repeat(262_144))));

        assertThat(Objects.requireNonNull(execution.output()).at("/Cause").asText())
                .isEqualTo(
                        "The state/task 'arn:aws:lambda:us-east-1:123456789012:function:work' returned a result with a"
                                + " size exceeding the maximum number of bytes service limit.");
    }

    private static Duration delay(String definition, long seed) {
        Execution execution = Simulation.builder()
                .seed(seed)
                .answering(call -> TaskReply.failure("Busy", ""))
                .build()
                .start(StateMachine.parse(definition), "{}")
                .runToEnd();
        return Duration.between(execution.startedAt(), execution.stoppedAt());
    }

    private static String token(Execution execution) {
        return Json.parse(execution
                        .history()
                        .get(2)
                        .toJson()
                        .at("/taskScheduledEventDetails/parameters")
                        .textValue())
                .at("/MessageBody/token")
                .textValue();
    }

    private static String task(String fields) {
        String sorry = fields.contains("Sorry") ? ", \"Sorry\": {\"Type\": \"Pass\", \"End\": true}" : "";
        return """
                {"StartAt": "Pay", "States": {"Pay": {
                  "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work", %s "End": true}%s}}
                """.formatted(fields, sorry);
    }
}
