package dev.escapement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final String CHARGE = """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "%s", "Retry": [{"ErrorEquals": ["Throttled"],
                "MaxAttempts": 2, "JitterStrategy": "FULL", "IntervalSeconds": 30}], "Next": "Done"},
              "Done": {"Type": "Succeed"}}}
            """.formatted(Runs.FUNCTION);

    private static final String APPROVAL = """
            {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true, "HeartbeatSeconds": 60,
              "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}}}}
            """;

    @Test
    void answers_times_and_jitter_are_those_of_the_recording() {
        Execution original = run(CHARGE, throttledThenPaid());

        Replayed replayed = replay(original, CHARGE);

        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution().historyJson()).isEqualTo(original.historyJson());
        assertThat(replayed.divergence()).isNull();
        assertThat(replayed.report())
                .isEqualTo("the recording, where StateMachine SUCCEEDED, was reproduced exactly: 12 events\n"
                        + "  times      as recorded");
    }

    @Test
    void identifiers_and_random_numbers_are_those_of_the_recording() {
        String definition = """
                {"StartAt": "Draw", "States": {"Draw": {"Type": "Pass", "Parameters": {
                  "id.$": "States.Format('order-{}', States.UUID())", "n.$": "States.MathRandom(1, 1000000)",
                  "me.$": "$$.Execution.Name"}, "Next": "Draw again"},
                  "Draw again": {"Type": "Pass", "QueryLanguage": "JSONata",
                  "Output": {"r": "{% $random() %}", "u": "{% $uuid() %}"}, "End": true}}}
                """;
        Execution original = Simulation.builder()
                .seed(42)
                .build()
                .start(StateMachine.parse(definition), "{}")
                .runToEnd();

        Replayed replayed = replay(original, definition);

        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution().historyJson()).isEqualTo(original.historyJson());
        assertThat(replayed.execution().name()).isEqualTo(original.name());
    }

    @Test
    void a_callback_comes_when_it_came_and_somebody_was_alive_until_then() {
        Simulation simulation = Simulation.builder()
                .seed(42)
                .answering(call -> TaskReply.submitted(Json.parse("{\"MessageId\": \"m\"}"), TaskReply.awaiting()))
                .build();
        Execution original = simulation.start(StateMachine.parse(APPROVAL), "{}");
        simulation.advanceBy(Duration.ofSeconds(50));
        String token = Json.parse(original.recording().events().get(2).text("parameters"))
                .at("/MessageBody/token")
                .asText();
        for (int i = 0; i < 10; i++) {
            simulation.taskTokens().heartbeat(token);
            simulation.advanceBy(Duration.ofSeconds(55));
        }
        simulation.taskTokens().succeed(token, Json.parse("{\"approved\": true}"));
        original.runToEnd();

        Replayed replayed = replay(original, APPROVAL);

        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution().elapsed()).isEqualTo(Duration.ofSeconds(600));
        assertThat(replayed.told().events().get(2).details())
                .isEqualTo(original.recording().events().get(2).details());
    }

    @Test
    void a_heartbeat_is_missed_when_it_was_missed() {
        Simulation simulation = Simulation.builder()
                .answering(call -> TaskReply.submitted(Json.parse("{}"), TaskReply.awaiting()))
                .build();
        Execution original = simulation.start(StateMachine.parse(APPROVAL), "{}");
        simulation.advanceBy(Duration.ofSeconds(50));
        simulation
                .taskTokens()
                .heartbeat(Json.parse(original.recording().events().get(2).text("parameters"))
                        .at("/MessageBody/token")
                        .asText());
        original.runToEnd();

        Replayed replayed = replay(original, APPROVAL);

        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution().elapsed()).isEqualTo(Duration.ofSeconds(110));
    }

    @Test
    void an_execution_is_stopped_and_redriven_when_it_was() {
        Simulation simulation = Simulation.builder()
                .answering(call -> TaskReply.success(Json.parse("{}")).after(Duration.ofSeconds(10)))
                .build();
        Execution original = simulation.start(StateMachine.parse(CHARGE), "{}");
        simulation.advanceBy(Duration.ofSeconds(3));
        original.stop("Operator", "enough");
        simulation.advanceBy(Duration.ofHours(2));
        original.redrive().runToEnd();

        Replayed replayed = replay(original, CHARGE);

        assertThat(replayed.execution().historyJson()).isEqualTo(original.historyJson());
        assertThat(replayed.execution().redriveCount()).isEqualTo(1);
    }

    @Test
    void the_services_own_milliseconds_do_not_add_up() {
        String told = """
                [{"timestamp": "2026-08-29T10:00:00.000Z", "type": "ExecutionStarted", "id": 1,
                  "executionStartedEventDetails": {"input": "{}"}},
                 {"timestamp": "2026-08-29T10:00:00.031Z", "type": "TaskStateEntered", "id": 2, "previousEventId": 0,
                  "stateEnteredEventDetails": {"name": "Charge", "input": "{}"}},
                 {"timestamp": "2026-08-29T10:00:00.031Z", "type": "LambdaFunctionScheduled", "id": 3, "previousEventId": 2,
                  "lambdaFunctionScheduledEventDetails": {"input": "{}", "resource": "%s"}},
                 {"timestamp": "2026-08-29T10:00:00.075Z", "type": "LambdaFunctionStarted", "id": 4, "previousEventId": 3},
                 {"timestamp": "2026-08-29T10:00:02.500Z", "type": "LambdaFunctionSucceeded", "id": 5, "previousEventId": 4,
                  "lambdaFunctionSucceededEventDetails": {"output": "{}"}},
                 {"timestamp": "2026-08-29T10:00:02.530Z", "type": "TaskStateExited", "id": 6, "previousEventId": 5,
                  "stateExitedEventDetails": {"name": "Charge", "output": "{}"}},
                 {"timestamp": "2026-08-29T10:00:02.530Z", "type": "SucceedStateEntered", "id": 7, "previousEventId": 6,
                  "stateEnteredEventDetails": {"name": "Done", "input": "{}"}},
                 {"timestamp": "2026-08-29T10:00:02.530Z", "type": "SucceedStateExited", "id": 8, "previousEventId": 7,
                  "stateExitedEventDetails": {"name": "Done", "output": "{}"}},
                 {"timestamp": "2026-08-29T10:00:02.530Z", "type": "ExecutionSucceeded", "id": 9, "previousEventId": 8,
                  "executionSucceededEventDetails": {"output": "{}"}}]
                """.formatted(Runs.FUNCTION);

        Replayed replayed = Replay.of(Recording.parse(told))
                .against(StateMachine.parse(CHARGE))
                .run();

        assertThat(replayed.execution().history().get(4).timestamp())
                .isEqualTo(Instant.parse("2026-08-29T10:00:02.5Z"));
        assertThat(replayed.report())
                .isEqualTo("the recording, where StateMachine SUCCEEDED, was reproduced exactly: 9 events\n"
                        + "  times      within 75 ms of the recorded ones");
    }

    @Test
    void a_divergence_is_told_side_by_side_with_its_reason() {
        Execution original = run(
                CHARGE,
                Runs.inOrder(
                        TaskReply.failure("Throttled", "1"),
                        TaskReply.failure("Throttled", "2"),
                        TaskReply.failure("Throttled", "3")));
        String patient = CHARGE.replace("\"MaxAttempts\": 2", "\"MaxAttempts\": 5");

        Replayed replayed = Replay.of(Recording.parse(original.historyJson()).withDefinition(CHARGE))
                .against(StateMachine.parse(patient))
                .run();

        assertThat(replayed.verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(replayed.divergence())
                .satisfies(first -> assertThat(first.state()).isEqualTo("Charge"));
        assertThat(replayed.unanswered()).hasSize(1);
        assertThat(replayed.report()).isEqualTo("""
                the recording, where StateMachine FAILED, was not reproduced: it diverged at event 12 of 12
                  recorded   ExecutionFailed (12)  {"error":"Throttled","cause":"3"}
                  replayed   LambdaFunctionScheduled (12)  {"resource":"arn:aws:lambda:us-east-1:123456789012:function:work",\
                "input":"{}","inputDetails":{"truncated":false}}
                  in         Charge
                  input      {}
                  evaluated  afterInputPath {}
                  evaluated  afterParameters {}
                  evaluated  errorDetails {"retryIndex":0,"retryBackoffIntervalSeconds":30}
                  evaluated  fails with Throttled: 3
                  because    the state is tried again, where the recorded execution gave up
                  unanswered Charge#1.4 asked arn:aws:lambda:us-east-1:123456789012:function:work
                  changed    ~ /States/Charge/Retry/0/MaxAttempts  2 → 5
                      …
                      LambdaFunctionStarted (10)
                      LambdaFunctionFailed (11)
                    - ExecutionFailed (12)
                    + LambdaFunctionScheduled (12)
                    + LambdaFunctionStarted (13)""");
    }

    @Test
    void what_the_recording_cannot_answer_is_asked_from_the_script() {
        Execution original = run(
                CHARGE,
                Runs.inOrder(
                        TaskReply.failure("Throttled", "1"),
                        TaskReply.failure("Throttled", "2"),
                        TaskReply.failure("Throttled", "3")));

        Replayed replayed = Replay.of(Recording.parse(original.historyJson()))
                .against(StateMachine.parse(CHARGE.replace("\"MaxAttempts\": 2", "\"MaxAttempts\": 5")))
                .answering(call -> TaskReply.success(Json.parse("{\"paid\": true}")))
                .run();

        assertThat(replayed.execution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void data_that_was_not_exported_is_refused_or_filled_in() {
        Execution original = run(CHARGE, throttledThenPaid());
        Recording recording = Recording.parse(original.historyJson()
                .replace("\"input\":\"{}\",", "")
                .replace("\"input\":\"{\\\"paid\\\":true}\",", "")
                .replace("\"output\":\"{\\\"paid\\\":true}\",", ""));
        Replay replay = Replay.of(recording).against(StateMachine.parse(CHARGE));

        assertThatThrownBy(replay::run)
                .hasMessage(
                        "The input of the recording was not recorded, or was cut off: export the history with"
                                + " includeExecutionData, add what describe-execution prints, or say Replay.of(recording).input(\"…\")");
        assertThatThrownBy(() -> replay.input("{}").run())
                .hasMessage("What one Task of the recording answered was not recorded, or was cut off: the output of"
                        + " LambdaFunctionSucceeded (8). Export the history with includeExecutionData, or say"
                        + " Replay.of(recording).answering(…)");
        Replayed replayed = replay.input("{}")
                .answering(call -> TaskReply.success(Json.parse("{\"paid\": \"perhaps\"}")))
                .run();
        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution().elapsed()).isEqualTo(original.elapsed());
        assertThat(replayed.report()).contains("missing    the input of ExecutionStarted (1)", "missing    and 6 more");
    }

    @Test
    void a_recording_that_breaks_off_is_reproduced_as_far_as_it_goes() {
        String whole = run(CHARGE, throttledThenPaid()).historyJson();
        Recording part = Recording.of(Json.array(
                Json.parse(whole).path("events").valueStream().limit(7).toList()));

        Replayed replayed = Replay.of(part).against(StateMachine.parse(CHARGE)).run();

        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.isWhole()).isFalse();
        assertThat(replayed.execution().isOpen()).isTrue();
        assertThat(replayed.report())
                .isEqualTo(
                        "the recording, where StateMachine RUNNING, was reproduced exactly as far as it goes: 7 events\n"
                                + "  times      as recorded\n"
                                + "  missing    the end: LambdaFunctionStarted (7) is the last event");
    }

    @Test
    void the_recording_of_another_machine_is_refused_and_unknown_states_are_said_first() {
        Recording recording = Recording.parse(run(CHARGE, throttledThenPaid()).historyJson());
        StateMachine other =
                StateMachine.parse("{\"StartAt\": \"Ship\", \"States\": {\"Ship\": {\"Type\": \"Succeed\"}}}");
        StateMachine renamed = StateMachine.parse(CHARGE.replace("\"Charge\"", "\"Charge2\""));

        assertThatThrownBy(() -> Replay.of(recording).against(other).run())
                .hasMessage("the recording is the recording of another machine: none of its states Charge, Done is in"
                        + " StateMachine, which has Ship");
        assertThat(Replay.of(recording)
                        .against(renamed)
                        .run()
                        .report()
                        .lines()
                        .toList()
                        .get(1))
                .isEqualTo("  but        the definition has no state 'Charge', did you mean 'Charge2'?");
    }

    @Test
    void a_recording_without_a_definition_needs_a_machine() {
        Recording recording = Recording.parse(run(CHARGE, throttledThenPaid()).historyJson());

        assertThatThrownBy(() -> Replay.of(recording).run())
                .hasMessageStartingWith("There is nothing to replay the recording against: it holds no definition.");
        assertThat(Replay.of(recording.withDefinition(CHARGE)).run().verdict()).isEqualTo(Verdict.EXACT);
    }

    @Test
    void executions_live_where_they_lived() {
        Recording told = run(CHARGE, throttledThenPaid()).recording();
        Recording recording = Recording.of(
                dev.escapement.recording.RecordedExecution.of(
                        "arn:aws:states:eu-west-1:111122223333:execution:Order:order-7"),
                told.events());

        Execution execution =
                Replay.of(recording).against(StateMachine.parse(CHARGE)).run().execution();

        assertThat(execution.arn()).isEqualTo("arn:aws:states:eu-west-1:111122223333:execution:Order:order-7");
        assertThat(execution.startedAt()).isEqualTo(told.startedAt());
    }

    @Test
    void nested_executions_are_answered_from_their_own_recordings() {
        StateMachine child = StateMachine.parse(CHARGE).named("Child");
        String parent = """
                {"StartAt": "Run", "States": {"Run": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": {"StateMachineArn": "%s"}}}}
                """.formatted(child.arn());
        Simulation simulation = Simulation.builder()
                .seed(9)
                .hosting(child)
                .answering(Runs.inOrder(
                        TaskReply.success(Json.parse("{\"paid\": true}")).after(Duration.ofSeconds(5))))
                .build();
        Execution original = simulation.start(StateMachine.parse(parent), "{}").runToEnd();
        Recording nested = simulation.executions().get(1).recording();

        Replayed asAnswer = replay(original, parent);
        Replayed hosted = Replay.of(Recording.parse(original.historyJson()))
                .against(StateMachine.parse(parent))
                .hosting(child, List.of(nested))
                .run();

        assertThat(asAnswer.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(hosted.verdict()).as(hosted.report()).isEqualTo(Verdict.EXACT);
        assertThat(hosted.execution().simulation().executions()).hasSize(2);
        assertThat(hosted.execution().simulation().executions().get(1).arn()).isEqualTo(nested.executionArn());
    }

    @Test
    void a_replay_can_be_stepped_through() {
        Execution original = run(CHARGE, throttledThenPaid());

        Replaying replaying = Replay.of(Recording.parse(original.historyJson()))
                .against(StateMachine.parse(CHARGE))
                .begin();
        while (replaying.execution().statistics().events() < 5 && replaying.advance()) {
            // Each turn performs one thing.
        }

        assertThat(replaying.execution().isOpen()).isTrue();
        assertThat(replaying.finish().verdict()).isEqualTo(Verdict.EXACT);
    }

    private static Integration throttledThenPaid() {
        return Runs.inOrder(
                TaskReply.failure("Throttled", "slow down").after(Duration.ofMillis(80)),
                TaskReply.success(Json.parse("{\"paid\": true}")).after(Duration.ofMillis(634)));
    }

    private static Execution run(String definition, Integration answers) {
        return Simulation.builder()
                .seed(42)
                .answering(answers)
                .build()
                .start(StateMachine.parse(definition), "{}")
                .runToEnd();
    }

    private static Replayed replay(Execution original, String definition) {
        return Replay.of(Recording.parse(original.historyJson()))
                .against(StateMachine.parse(definition))
                .run();
    }
}
