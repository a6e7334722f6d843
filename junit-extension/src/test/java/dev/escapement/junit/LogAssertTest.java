package dev.escapement.junit;

import static dev.escapement.history.HistoryEventType.EXECUTION_FAILED;
import static dev.escapement.history.HistoryEventType.FAIL_STATE_ENTERED;
import static dev.escapement.history.HistoryEventType.LAMBDA_FUNCTION_FAILED;
import static dev.escapement.history.HistoryEventType.TASK_FAILED;
import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.headingOf;

import dev.escapement.Execution;
import dev.escapement.history.LogLevel;
import dev.escapement.history.LoggingConfiguration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LogAssertTest {

    private static final LoggingConfiguration ERRORS = LoggingConfiguration.at(LogLevel.ERROR);

    private final Execution declined = Orders.declined();

    @Test
    void what_is_so_passes() {
        assertThat(declined)
                .log(
                        ERRORS,
                        log -> log.hasExactly(
                                        LAMBDA_FUNCTION_FAILED,
                                        LAMBDA_FUNCTION_FAILED,
                                        FAIL_STATE_ENTERED,
                                        EXECUTION_FAILED)
                                .hasRecord(LAMBDA_FUNCTION_FAILED, "{\"error\": \"Declined\"}")
                                .neverTells("order"));
    }

    @Test
    void failures_tell_what_is_logged() {
        Assertions.assertThat(headingOf(() -> assertThat(declined)
                        .log(LoggingConfiguration.at(LogLevel.FATAL), log -> log.hasExactly(TASK_FAILED))))
                .isEqualTo("Orders was expected to log TaskFailed, but logs ExecutionFailed");
        Assertions.assertThat(headingOf(() -> assertThat(declined)
                        .log(ERRORS, log -> log.hasRecord(TASK_FAILED, "{\"error\": \"Declined\"}"))))
                .isEqualTo(
                        "Orders was expected to log TaskFailed with {\"error\": \"Declined\"}, but logs no TaskFailed");
        Assertions.assertThat(headingOf(() -> assertThat(declined)
                        .log(ERRORS, log -> log.hasRecord(EXECUTION_FAILED, "{\"error\": \"Other\"}"))))
                .isEqualTo("Orders was expected to log ExecutionFailed with {\"error\": \"Other\"}, but logs"
                        + " {\"cause\":\"see above\",\"error\":\"OrderFailed\"}");
    }

    @Test
    void secrets_that_are_logged_are_found() {
        Assertions.assertThat(headingOf(
                        () -> assertThat(declined).log(ERRORS.withExecutionData(), log -> log.neverTells("ok"))))
                .isEqualTo("Orders was expected never to log ok, but logs it in FailStateEntered (20)");
    }
}
