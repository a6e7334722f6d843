package dev.escapement.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tasks and Choices lack. */
class TaskLintsTest {

    private static String task(String fields) {
        return """
                StartAt: Pay
                States:
                  Pay:
                    Type: Task
                    Resource: arn:aws:states:::sqs:sendMessage.waitForTaskToken
                    %s
                    End: true
                """.formatted(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TASK_WITHOUT_TIMEOUT|'Pay' has no TimeoutSeconds: if nobody answers it waits for years",
                "TASK_WITHOUT_RETRY|'Pay' has no Retry, nor has a state around it: one passing fault fails it",
                "TASK_WITHOUT_CATCH|'Pay' has no Catch, nor has a state around it: its errors end the execution",
                "CALLBACK_WITHOUT_HEARTBEAT|'Pay' waits for a worker but has no HeartbeatSeconds: "
                        + "a lost one is noticed only at the timeout"
            })
    void a_task_is_told_what_it_lacks(String code, String warning) {
        assertThat(Warned.of(code, task("Comment: bare"))).containsExactly("/States/Pay: " + warning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TASK_WITHOUT_TIMEOUT|TimeoutSeconds: 5",
                "TASK_WITHOUT_TIMEOUT|TimeoutSecondsPath: $.t",
                "TASK_WITHOUT_RETRY|Retry: [{ErrorEquals: [States.ALL]}]",
                "CALLBACK_WITHOUT_HEARTBEAT|HeartbeatSeconds: 5",
                "CALLBACK_WITHOUT_HEARTBEAT|HeartbeatSecondsPath: $.t"
            })
    void a_task_that_has_it_is_left_alone(String code, String field) {
        assertThat(Warned.of(code, task(field))).isEmpty();
    }

    @Test
    void a_task_that_waits_for_nobody_needs_no_heartbeat() {
        String definition = task("Comment: bare").replace(".waitForTaskToken", "");

        assertThat(Warned.of("CALLBACK_WITHOUT_HEARTBEAT", definition)).isEmpty();
    }

    @Test
    void an_activity_waits_for_a_worker_too() {
        String definition = task("Comment: bare")
                .replace(
                        "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        "arn:aws:states:us-east-1:123456789012:activity:a");

        assertThat(Warned.of("CALLBACK_WITHOUT_HEARTBEAT", definition)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TASK_WITHOUT_RETRY", "TASK_WITHOUT_CATCH"})
    void a_state_around_a_task_handles_its_errors(String code) {
        String definition = """
                StartAt: Both
                States:
                  Both:
                    Type: Parallel
                    Branches:
                      - StartAt: Pay
                        States: {Pay: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", End: true}}
                    Retry: [{ErrorEquals: [States.ALL]}]
                    Catch: [{ErrorEquals: [States.ALL], Next: Over}]
                    End: true
                  Over: {Type: Fail}
                """;

        assertThat(Warned.of(code, definition)).isEmpty();
    }

    private static String saga(String retry) {
        return """
                StartAt: Charge
                States:
                  Charge:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    Retry: [{ErrorEquals: [States.ALL]}]
                    Catch: [{ErrorEquals: [States.ALL], ResultPath: $.error, Next: Undo}]
                    Next: Done
                  Undo:
                    Type: Parallel
                    Branches:
                      - StartAt: Refund
                        States:
                          Refund: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", %s "End": true}
                    Next: Over
                  Done: {Type: Succeed}
                  Over: {Type: Fail}
                """.formatted(retry);
    }

    @Test
    void a_compensation_needs_a_retry_of_its_own() {
        String definition = saga("");

        assertThat(Warned.of("COMPENSATION_WITHOUT_RETRY", definition))
                .containsExactly(
                        "/States/Undo/Branches[0]/States/Refund: 'Refund' runs after a caught error but has no Retry: "
                                + "one passing fault leaves things half undone");
        assertThat(Warned.of("TASK_WITHOUT_RETRY", definition)).isEmpty();
        assertThat(Warned.of("TASK_WITHOUT_CATCH", definition)).isEmpty();
    }

    @Test
    void a_compensation_with_a_retry_is_left_alone() {
        String definition = saga("Retry: [{ErrorEquals: [States.ALL]}],");

        assertThat(Warned.of("COMPENSATION_WITHOUT_RETRY", definition)).isEmpty();
    }

    @Test
    void a_heartbeat_as_long_as_the_timeout_is_never_missed() {
        String definition = task("TimeoutSeconds: 60\n    HeartbeatSeconds: 60");

        assertThat(Warned.of("HEARTBEAT_NOT_BELOW_TIMEOUT", definition))
                .containsExactly(
                        "/States/Pay/HeartbeatSeconds: a heartbeat every 60 s is no shorter than the timeout of 60 s");
    }

    @Test
    void a_shorter_heartbeat_is_left_alone() {
        String definition = task("TimeoutSeconds: 60\n    HeartbeatSeconds: 59");

        assertThat(Warned.of("HEARTBEAT_NOT_BELOW_TIMEOUT", definition)).isEmpty();
    }

    @Test
    void a_choice_without_default_may_find_no_way_on() {
        String definition = """
                StartAt: Route
                States:
                  Route: {Type: Choice, Choices: [{Variable: $.a, IsPresent: true, Next: Done}]}
                  Done: {Type: Succeed}
                """;

        assertThat(Warned.of("CHOICE_WITHOUT_DEFAULT", definition))
                .containsExactly("/States/Route: 'Route' has no Default: when no rule matches the execution fails,"
                        + " and nothing can catch that");
        assertThat(Warned.of("CHOICE_WITHOUT_DEFAULT", definition.replace("}]}", "}], Default: Done}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"$.item.Item.quantity.N,1", "$.item['N'],1", "$.item.quantity,0"})
    void a_number_of_dynamodb_is_a_text(String variable, int warnings) {
        String definition = """
                StartAt: Route
                States:
                  Route:
                    Type: Choice
                    Choices: [{And: [{Not: {Variable: "%s", NumericGreaterThan: 0}}], Next: Done}]
                    Default: Done
                  Done: {Type: Succeed}
                """.formatted(variable);

        assertThat(Warned.of("NUMERIC_RULE_ON_TEXT", definition))
                .hasSize(warnings)
                .allSatisfy(warning -> assertThat(warning)
                        .isEqualTo("/States/Route/Choices[0]/And[0]/Not/Variable: " + variable
                                + " is a text although it looks like a number, so no numeric rule matches it"));
    }

    @Test
    void a_result_asked_for_before_there_is_one_is_undefined() {
        String definition = """
                QueryLanguage: JSONata
                StartAt: Pay
                States:
                  Pay:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    Arguments: {Old: "{% $lookup($states, 'result') %}"}
                    Output: "{% $lookup($states, 'result') %}"
                    End: true
                """;

        assertThat(Warned.of("STATES_RESULT_UNDEFINED", definition))
                .containsExactly("/States/Pay/Arguments/Old: there is no $states.result here: "
                        + "only Output and Assign of a Task, Parallel or Map see it");
        assertThat(Warned.of(
                        "STATES_RESULT_UNDEFINED",
                        definition.replace("Old: \"{% $lookup($states, 'result') %}\"", "Old: 1")))
                .isEmpty();
    }
}
