package dev.escapement.statetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecourseTest {

    private static final String CHARGE = """
            {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
             "Parameters": {"MessageBody": "pay", "QueueUrl": "q"},
             "Retry": [
               {"ErrorEquals": ["Card.Busy"], "IntervalSeconds": 3, "BackoffRate": 1.5, "MaxAttempts": 4},
               {"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 10, "MaxDelaySeconds": 15, "MaxAttempts": 9,
                "JitterStrategy": "FULL"}],
             "Catch": [
               {"ErrorEquals": ["Card.Busy", "States.Timeout"], "ResultPath": "$.problem", "Next": "Apologise"}]}
            """;

    @Test
    void a_retrier_with_an_attempt_left_makes_the_error_retriable() {
        StateTestResult result = failing("Card.Busy", 2);

        assertThat(result.status()).isEqualTo(StateTestStatus.RETRIABLE);
        assertThat(result.error()).isEqualTo("Card.Busy");
        assertThat(result.cause()).isEqualTo("try later");
        assertThat(result.output()).isNull();
        assertThat(result.nextState()).isNull();
    }

    @Test
    void the_wait_before_the_next_attempt_grows_with_the_retries_and_counts_whole_seconds() {
        assertThat(details(failing("Card.Busy", 0))).isEqualTo(new ErrorDetails(null, 0, 3));
        assertThat(details(failing("Card.Busy", 1))).isEqualTo(new ErrorDetails(null, 0, 4));
        assertThat(details(failing("Card.Busy", 3))).isEqualTo(new ErrorDetails(null, 0, 10));
    }

    @Test
    void the_wait_respects_the_cap_and_leaves_jitter_out() {
        assertThat(details(failing("Anything", 1))).isEqualTo(new ErrorDetails(null, 1, 15));
    }

    @Test
    void an_exhausted_retrier_leaves_the_error_to_the_catchers_and_is_named_all_the_same() {
        StateTestResult result = failing("Card.Busy", 4);

        assertThat(result.status()).isEqualTo(StateTestStatus.CAUGHT_ERROR);
        assertThat(result.nextState()).isEqualTo("Apologise");
        assertThat(result.output()).isEqualTo(Json.parse("""
                {"order": 7, "problem": {"Error": "Card.Busy", "Cause": "try later"}}"""));
        assertThat(details(result)).isEqualTo(new ErrorDetails(0, 0, null));
    }

    @Test
    void a_later_retrier_is_not_asked_when_the_first_that_names_the_error_is_exhausted() {
        StateTestResult result = failing("Anything", 9);

        assertThat(result.status()).isEqualTo(StateTestStatus.FAILED);
        assertThat(details(result)).isEqualTo(new ErrorDetails(null, 1, null));
    }

    @Test
    void an_error_that_only_a_catcher_names_is_caught_without_a_retrier() {
        StateTestResult result = failing("States.Timeout", 0);

        assertThat(result.status()).isEqualTo(StateTestStatus.CAUGHT_ERROR);
        assertThat(details(result)).isEqualTo(new ErrorDetails(0, null, null));
    }

    @Test
    void nothing_takes_a_runtime_error() {
        StateTestResult result = failing("States.Runtime", 0);

        assertThat(result.status()).isEqualTo(StateTestStatus.FAILED);
        assertThat(details(result)).isNull();
    }

    @Test
    void the_context_object_counts_retries_where_nothing_else_does() {
        StateTest test =
                StateTest.of(CHARGE).mockingError("Card.Busy", null).withContext("{\"State\": {\"RetryCount\": 4}}");

        assertThat(test.test().status()).isEqualTo(StateTestStatus.CAUGHT_ERROR);
        assertThat(test.afterRetries(1).test().status()).isEqualTo(StateTestStatus.RETRIABLE);
    }

    @Test
    void a_failed_evaluation_may_be_tried_again_in_a_state_that_has_retriers() {
        StateTestResult result = StateTest.of("""
                {"Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
                 "Output": "{% $states.result.missing %}",
                 "Retry": [{"ErrorEquals": ["States.QueryEvaluationError"], "MaxAttempts": 1}]}
                """).mockingResult("{}").test();

        assertThat(result.status()).isEqualTo(StateTestStatus.RETRIABLE);
        assertThat(result.cause())
                .isEqualTo("The JSONata expression '$states.result.missing' specified for the field 'Output' returned "
                        + "nothing (undefined).");
    }

    @Test
    void what_fails_inside_a_catcher_is_the_error_in_the_end() {
        StateTestResult result =
                StateTest.of("""
                {"Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
                 "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $states.input.missing %}", "Next": "Mourn"}]}
                """).mockingError("Card.Busy", null).test();

        assertThat(result.status()).isEqualTo(StateTestStatus.FAILED);
        assertThat(result.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(result.nextState()).isNull();
    }

    @Test
    void variables_are_shown_as_the_catcher_would_leave_them() {
        StateTestResult result = StateTest.of("""
                {"Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
                 "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"why": "{% $states.errorOutput.Cause %}"},
                            "Next": "Mourn"}]}
                """)
                .withVariables("{\"who\": \"Ada\"}")
                .mockingError("Card.Busy", "no line")
                .inspecting(InspectionLevel.DEBUG)
                .test();

        assertThat(result.inspectionData()).isNotNull();
        assertThat(result.inspectionData().variables())
                .isEqualTo(Json.parse("{\"who\": \"Ada\", \"why\": \"no line\"}"));
    }

    private static StateTestResult failing(String error, int retries) {
        return StateTest.of(CHARGE)
                .mockingError(error, "try later")
                .afterRetries(retries)
                .inspecting(InspectionLevel.DEBUG)
                .test("{\"order\": 7}");
    }

    private static @Nullable ErrorDetails details(StateTestResult result) {
        InspectionData data = result.inspectionData();
        return data == null ? null : data.errorDetails();
    }
}
