package dev.escapement.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retriers and catchers. */
class HandlerLintsTest {

    private static String task(String handlers) {
        return """
                StartAt: Pay
                TimeoutSeconds: 60
                States:
                  Pay:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    %s
                    End: true
                  Over: {Type: Fail}
                """.formatted(handlers);
    }

    private static String retry(String errors) {
        return task("Retry: [" + errors + "]\n    Catch: [{ErrorEquals: [Nope], Next: Over}]");
    }

    private static String caught(String errors) {
        return task("Catch: [" + errors + ", {ErrorEquals: [Nope], Next: Over}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ErrorEquals: [A, B]}, {ErrorEquals: [C, B]}|/States/Pay/Retry[1]/ErrorEquals[1]: "
                        + "B never reaches this retrier: an earlier one takes it",
                "{ErrorEquals: [States.TaskFailed]}, {ErrorEquals: [B]}|/States/Pay/Retry[1]/ErrorEquals[0]: "
                        + "B never reaches this retrier: an earlier one takes States.TaskFailed",
                "{ErrorEquals: [States.Timeout]}, {ErrorEquals: [States.HeartbeatTimeout]}|/States/Pay/Retry[1]/ErrorEquals[0]: "
                        + "States.HeartbeatTimeout never reaches this retrier: an earlier one takes States.Timeout"
            })
    void a_retrier_behind_one_that_takes_its_error_is_shadowed(String retriers, String warning) {
        assertThat(Warned.of("SHADOWED_RETRIER", retry(retriers))).containsExactly(warning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ErrorEquals: [A]}, {ErrorEquals: [B]}, {ErrorEquals: [States.ALL]}",
                "{ErrorEquals: [States.TaskFailed]}, {ErrorEquals: [States.Timeout]}",
                "{ErrorEquals: [States.HeartbeatTimeout]}, {ErrorEquals: [States.Timeout]}"
            })
    void a_retrier_for_other_errors_is_not_shadowed(String retriers) {
        assertThat(Warned.of("SHADOWED_RETRIER", retry(retriers))).isEmpty();
    }

    @Test
    void a_catcher_behind_one_that_takes_its_error_is_shadowed() {
        String definition = caught("{ErrorEquals: [A], Next: Over}, {ErrorEquals: [A], Next: Over}");

        assertThat(Warned.of("SHADOWED_CATCHER", definition))
                .containsExactly(
                        "/States/Pay/Catch[1]/ErrorEquals[0]: A never reaches this catcher: an earlier one takes it");
    }

    @Test
    void a_catcher_for_another_error_is_not_shadowed() {
        String definition = caught("{ErrorEquals: [A], Next: Over}, {ErrorEquals: [B], Next: Over}");

        assertThat(Warned.of("SHADOWED_CATCHER", definition)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "States.NoChoiceMatched|States.NoChoiceMatched can never match: the service reports States.Runtime, "
                        + "or the error inside, instead",
                "States.Runtime|States.Runtime can never match: nothing retries or catches it",
                "States.TaskFaild|States.TaskFaild can never match: the service has no such name; did you mean States.TaskFailed?"
            })
    void an_error_name_that_nothing_reports_is_named(String error, String warning) {
        assertThat(Warned.of("ERROR_NEVER_REPORTED", retry("{ErrorEquals: [" + error + "]}")))
                .containsExactly("/States/Pay/Retry[0]/ErrorEquals[0]: " + warning);
    }

    @ParameterizedTest
    @CsvSource({"States.Http.StatusCode.503", "States.HeartbeatTimeout", "PaymentDeclined", "Lambda.Unknown"})
    void an_error_name_that_something_may_report_is_not(String error) {
        assertThat(Warned.of("ERROR_NEVER_REPORTED", retry("{ErrorEquals: [" + error + "]}")))
                .isEmpty();
    }

    @Test
    void delays_that_outlast_the_execution_are_added_up() {
        String definition = retry("{ErrorEquals: [A], IntervalSeconds: 2, MaxAttempts: 5, BackoffRate: 2}");

        assertThat(Warned.of("RETRY_OUTLASTS_TIMEOUT", definition))
                .containsExactly(
                        "/States/Pay/Retry[0]: the delays of this retrier add up to 62 s, but the execution ends after 60 s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ErrorEquals: [A], IntervalSeconds: 2, MaxAttempts: 4, BackoffRate: 2}",
                "{ErrorEquals: [A], IntervalSeconds: 2, MaxAttempts: 5, BackoffRate: 2, MaxDelaySeconds: 29}",
                "{ErrorEquals: [A], IntervalSeconds: 10, MaxAttempts: 5, BackoffRate: 1}",
                "{ErrorEquals: [A], MaxAttempts: 0}"
            })
    void delays_that_fit_into_the_execution_are_fine(String retrier) {
        assertThat(Warned.of("RETRY_OUTLASTS_TIMEOUT", retry(retrier))).isEmpty();
    }

    @Test
    void an_express_execution_ends_after_five_minutes_anyway() {
        String definition = retry("{ErrorEquals: [A], IntervalSeconds: 100, MaxAttempts: 2, BackoffRate: 2}")
                .replace("TimeoutSeconds: 60", "TimeoutSeconds: 600");

        assertThat(Warned.of(Linter.express(), "RETRY_OUTLASTS_TIMEOUT", definition))
                .containsExactly(
                        "/States/Pay/Retry[0]: the delays of this retrier add up to 300 s, but the execution ends after 300 s");
        assertThat(Warned.of("RETRY_OUTLASTS_TIMEOUT", definition)).isEmpty();
    }

    @Test
    void attempts_beyond_the_history_never_give_up() {
        String definition = retry("{ErrorEquals: [A], MaxAttempts: 99999999}");

        assertThat(Warned.of("ENDLESS_RETRY", definition))
                .containsExactly("/States/Pay/Retry[0]/MaxAttempts: 99999999 attempts write more than 25,000 events: "
                        + "the execution ends before the retrier gives up");
    }

    @Test
    void a_few_attempts_give_up() {
        assertThat(Warned.of("ENDLESS_RETRY", retry("{ErrorEquals: [A], MaxAttempts: 50}")))
                .isEmpty();
    }

    private static String loop(String again) {
        return """
                StartAt: Pay
                States:
                  Pay:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    Catch: [{ErrorEquals: [States.ALL], Next: Rest}]
                    End: true
                  Rest: {Type: Wait, Seconds: 5, Next: Again}
                  Again: %s
                  Over: {Type: Fail}
                """.formatted(again);
    }

    @Test
    void a_catcher_that_leads_back_without_a_way_out_is_a_loop() {
        String definition = loop("{Type: Pass, Next: Pay}").replace("  Over: {Type: Fail}\n", "");

        assertThat(Warned.of("ENDLESS_RETRY", definition))
                .containsExactly("/States/Pay/Catch[0]/Next: this leads back to 'Pay' without any Choice on the way: "
                        + "as long as the error lasts the execution goes round");
    }

    @Test
    void a_catcher_that_leads_back_past_a_choice_may_end() {
        String definition =
                loop("{Type: Choice, Choices: [{Variable: $.n, NumericLessThan: 5, Next: Pay}], Default: Over}");

        assertThat(Warned.of("ENDLESS_RETRY", definition)).isEmpty();
    }

    @Test
    void a_loop_elsewhere_is_no_retry() {
        String definition = """
                StartAt: A
                States:
                  A: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", Catch: [{ErrorEquals: [X], Next: C}], Next: B}
                  B: {Type: Choice, Choices: [{Variable: $.a, IsNull: true, Next: A}], Default: C}
                  C: {Type: Succeed}
                """;

        assertThat(Warned.of("ENDLESS_RETRY", definition)).isEqualTo(List.of());
    }
}
