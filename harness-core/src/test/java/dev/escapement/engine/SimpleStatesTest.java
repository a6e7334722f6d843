package dev.escapement.engine;

import static dev.escapement.Runs.history;
import static dev.escapement.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;

class SimpleStatesTest {

    @Test
    void a_pass_is_entered_and_left() {
        Execution execution = run("""
                {"StartAt": "Greet", "States": {"Greet": {"Type": "Pass", "Result": {"hello": "world"}, "End": true}}}
                """);

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 PassStateEntered
                        3<2 PassStateExited
                        4<3 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.parse("{\"hello\": \"world\"}"));
    }

    @Test
    void a_wait_lets_virtual_time_pass_and_nothing_else() {
        Execution execution = run("""
                {"StartAt": "Year", "States": {"Year": {"Type": "Wait", "Seconds": 31536000, "End": true}}}
                """, "{\"kept\": true}");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 WaitStateEntered
                        3<2 +3.1536E7 WaitStateExited
                        4<3 +3.1536E7 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.parse("{\"kept\": true}"));
    }

    @Test
    void a_wait_for_a_moment_that_has_passed_goes_on_at_once() {
        Execution execution = run("""
                {"StartAt": "Past", "States": {"Past": {"Type": "Wait", "TimestampPath": "$.at", "End": true}}}
                """, "{\"at\": \"2001-01-01T00:00:00+01:00\"}");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.stoppedAt()).isEqualTo(execution.startedAt());
    }

    @Test
    void a_wait_of_more_seconds_than_fit_an_int_is_too_long() {
        Execution execution = run("""
                {"StartAt": "Ages", "States": {"Ages": {"Type": "Wait", "SecondsPath": "$.s", "End": true}}}
                """, "{\"s\": 2147483648}");

        assertThat(execution.cause())
                .isEqualTo("An error occurred while executing the state 'Ages' (entered at the event id #2)."
                        + " Wait state delay is too long.");
    }

    @Test
    void a_fail_state_ends_the_execution_with_its_texts() {
        Execution execution = run("""
                {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "Declined", "CausePath": "$.why"}}}
                """, "{\"why\": \"no funds\"}");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 FailStateEntered
                        3<2 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("Declined");
        assertThat(execution.cause()).isEqualTo("no funds");
    }

    @Test
    void a_succeed_state_ends_the_execution_well() {
        Execution execution = run("""
                {"StartAt": "Done", "States": {"Done": {"Type": "Succeed", "OutputPath": "$.x"}}}
                """, "{\"x\": 5}");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 SucceedStateEntered
                        3<2 SucceedStateExited
                        4<3 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.number(5));
    }

    @Test
    void a_choice_leaves_by_the_first_rule_that_holds() {
        String definition = """
                {"StartAt": "Size", "States": {
                  "Size": {"Type": "Choice", "Default": "Small", "Choices": [
                    {"Variable": "$.n", "NumericGreaterThan": 100, "Next": "Huge"},
                    {"Variable": "$.n", "NumericGreaterThan": 10, "Next": "Large"}]},
                  "Huge": {"Type": "Pass", "Result": "huge", "End": true},
                  "Large": {"Type": "Pass", "Result": "large", "End": true},
                  "Small": {"Type": "Pass", "Result": "small", "End": true}}}
                """;

        assertThat(run(definition, "{\"n\": 1000}").output()).isEqualTo(Json.text("huge"));
        assertThat(run(definition, "{\"n\": 50}").output()).isEqualTo(Json.text("large"));
        assertThat(run(definition, "{\"n\": 5}").output()).isEqualTo(Json.text("small"));
    }

    @Test
    void a_choice_without_a_way_out_fails_the_execution() {
        Execution execution = run("""
                {"StartAt": "Size", "States": {
                  "Size": {"Type": "Choice", "Choices": [{"Variable": "$.n", "IsString": true, "Next": "Done"}]},
                  "Done": {"Type": "Succeed"}}}
                """, "{\"n\": 1}");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 ChoiceStateEntered
                        3<2 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("States.Runtime");
        assertThat(execution.cause())
                .isEqualTo("An error occurred while executing the state 'Size' (entered at the event id #2)."
                        + " Failed to transition out of the state. The state does not point to a next state.");
    }

    @Test
    void a_missing_path_fails_the_execution_in_the_state_that_needs_it() {
        Execution execution = run("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Pass", "Parameters": {"x.$": "$.nope"}, "End": true}}}
                """);

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 PassStateEntered
                        3<2 PassStateExited
                        4<3 PassStateEntered
                        5<4 ExecutionFailed""");
        assertThat(execution.cause())
                .isEqualTo("An error occurred while executing the state 'B' (entered at the event id #4). The JSONPath"
                        + " '$.nope' specified for the field 'x.$' could not be found in the input '{}'");
    }

    @Test
    void a_jsonata_failure_has_an_event_that_hangs_on_the_one_before_the_state() {
        Execution execution = run("""
                {"StartAt": "A", "QueryLanguage": "JSONata", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Pass", "Output": {"x": "{% $states.input.nope %}"}, "End": true}}}
                """);

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 PassStateEntered
                        3<2 PassStateExited
                        4<3 PassStateEntered
                        5<3 EvaluationFailed
                        6<5 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void the_input_is_told_as_it_was_written() {
        Execution execution = run("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
                """, "{ \"a\" :1}");

        assertThat(execution.history().get(0).toJson().at("/executionStartedEventDetails/input"))
                .isEqualTo(Json.text("{ \"a\" :1}"));
    }

    @Test
    void a_run_of_a_hundred_thousand_states_does_not_deepen_the_stack() {
        Execution execution = dev.escapement.Simulation.builder()
                .limits(Limits.OF_THE_SERVICE.withHistoryEvents(1_000_000))
                .build()
                .start(dev.escapement.StateMachine.parse("""
                                {"StartAt": "Loop", "States": {
                                  "Loop": {"Type": "Choice", "Default": "Done", "Choices": [
                                    {"Variable": "$.i", "NumericLessThan": 100000, "Next": "Inc"}]},
                                  "Inc": {"Type": "Pass", "Parameters": {"i.$": "States.MathAdd($.i, 1)"}, "Next": "Loop"},
                                  "Done": {"Type": "Succeed"}}}
                                """), "{\"i\": 0}")
                .runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.statistics().statesEntered()).isEqualTo(200_002);
    }
}
