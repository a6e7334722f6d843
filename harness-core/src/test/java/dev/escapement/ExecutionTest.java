package dev.escapement;

import static dev.escapement.Runs.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.engine.Limits;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static final StateMachine THREE_WAITS = StateMachine.parse("""
            {"StartAt": "A", "States": {
              "A": {"Type": "Wait", "Seconds": 10, "Next": "B"},
              "B": {"Type": "Wait", "Seconds": 10, "Next": "C"},
              "C": {"Type": "Wait", "Seconds": 10, "End": true}}}
            """);

    @Test
    void it_can_be_moved_by_a_duration() {
        Execution execution = Simulation.builder().build().start(THREE_WAITS, "{}");

        execution.advanceBy(Duration.ofSeconds(15));

        assertThat(execution.waits()).containsExactly("B waits until 2026-01-05T09:00:20Z");
    }

    @Test
    void it_can_be_moved_until_a_state_is_entered() {
        Execution execution = Simulation.builder().build().start(THREE_WAITS, "{}");

        assertThat(execution.runUntilEntered("C")).isTrue();
        assertThat(execution.waits()).containsExactly("C waits until 2026-01-05T09:00:30Z");
        assertThat(execution.runUntilEntered("A")).isFalse();
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void it_can_be_moved_event_by_event() {
        Execution execution = Simulation.builder().build().start(THREE_WAITS, "{}");

        execution.advanceToNextEvent();
        execution.advanceToNextEvent();

        assertThat(history(execution)).endsWith("3<2 +10.0 WaitStateExited");
    }

    @Test
    void a_finished_execution_cannot_be_moved_and_stays_as_it_is() {
        Execution execution =
                Simulation.builder().build().start(THREE_WAITS, "{}").runToEnd();

        assertThatThrownBy(() -> execution.advanceBy(Duration.ofSeconds(1)))
                .hasMessage("The execution " + execution.name()
                        + " has ended (SUCCEEDED at 2026-01-05T09:00:30Z) and cannot be advanced");
        execution.stop("Late", null);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void stopping_it_writes_nothing_about_the_state_it_cuts() {
        Execution execution = Simulation.builder().build().start(THREE_WAITS, "{}");

        execution.advanceBy(Duration.ofSeconds(3));
        execution.stop("Enough", "said the test");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 WaitStateEntered
                        3<0 +3.0 ExecutionAborted""");
        assertThat(execution.error()).isEqualTo("Enough");
        assertThat(execution.waits()).isEmpty();
    }

    @Test
    void its_own_budget_ends_it_to_the_second() {
        Execution execution = Runs.run("""
                {"TimeoutSeconds": 3, "StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 25, "End": true}}}
                """);

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 WaitStateEntered
                        3<0 +3.0 ExecutionTimedOut""");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(execution.error()).isNull();
    }

    @Test
    void the_longest_duration_strikes_when_time_passes_but_is_not_waited_for() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:us-east-1:123456789012:activity:desk"}}}
                """);
        Execution execution = Runs.simulation().start(machine, "{}").runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(execution.waits())
                .containsExactly("Ask waits for a worker of arn:aws:states:us-east-1:123456789012:activity:desk");

        execution.advanceBy(Duration.ofDays(400));

        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    }

    @Test
    void event_25000_is_the_end_of_a_loop_without_end() {
        Execution execution = Runs.run("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Choice", "Default": "A", "Choices": [
                    {"Variable": "$.stop", "IsPresent": true, "Next": "C"}]},
                  "C": {"Type": "Succeed"}}}
                """);

        assertThat(history(execution)).endsWith("24999<24998 PassStateExited\n25000<24999 ExecutionFailed");
        assertThat(execution.cause()).isEqualTo("The execution reached the maximum number of history events (25000).");
    }

    @Test
    void many_executions_share_one_clock() {
        Simulation simulation = Simulation.builder()
                .startingAt(Instant.parse("2030-01-01T00:00:00Z"))
                .build();
        Execution first = simulation.start(THREE_WAITS, "{}");
        simulation.advanceBy(Duration.ofSeconds(5));
        Execution second = simulation.start(THREE_WAITS, "{}");

        first.runToEnd();

        assertThat(second.waits()).containsExactly("C waits until 2030-01-01T00:00:35Z");
        assertThat(first.name()).isNotEqualTo(second.name());
        assertThat(simulation.execution(second.arn())).isSameAs(second);
    }

    @Test
    void an_input_that_is_not_json_is_refused_with_its_place() {
        assertThatThrownBy(() -> Simulation.builder().build().start(THREE_WAITS, "{oops"))
                .hasMessageStartingWith("The input of an execution must be JSON: Unexpected character ('o'")
                .hasMessageContaining("line 1, column 2");
    }

    @Test
    void an_input_that_is_too_large_is_refused() {
        Simulation simulation = Simulation.builder()
                .limits(Limits.OF_THE_SERVICE.withPayloadBytes(10))
                .build();

        assertThatThrownBy(() -> simulation.start(THREE_WAITS, "\"0123456789\""))
                .hasMessage("The input of an execution may have 10 bytes of UTF-8, this one has 12");
    }

    @Test
    void a_task_that_nobody_answers_is_told_to_the_test() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Pay", "States": {"Pay": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:lambda:us-east-1:123456789012:function:pay"}}}
                """);

        assertThatThrownBy(
                        () -> Simulation.builder().build().start(machine, "{}").runToEnd())
                .hasMessage("Nobody answers Pay#1.1, which calls arn:aws:lambda:us-east-1:123456789012:function:pay."
                        + " Give the simulation an outside: Simulation.builder().answering(…)");
    }

    @Test
    void its_history_is_printed_as_the_command_line_prints_it() {
        Execution execution = Runs.run("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"n": 1}, "End": true}}}
                """);

        assertThat(Json.parse(execution.historyJson()).at("/events/2")).isEqualTo(Json.parse("""
                                {"timestamp": "2026-01-05T09:00:00.000000+00:00", "type": "PassStateExited", "id": 3,
                                 "previousEventId": 2, "stateExitedEventDetails": {
                                   "name": "A", "output": "{}", "outputDetails": {"truncated": false},
                                   "assignedVariables": {"n": "1"}, "assignedVariablesDetails": {"truncated": false}}}
                                """));
    }
}
