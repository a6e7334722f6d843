package dev.escapement.junit;

import static dev.escapement.history.HistoryEventType.EXECUTION_FAILED;
import static dev.escapement.history.HistoryEventType.FAIL_STATE_ENTERED;
import static dev.escapement.history.HistoryEventType.LAMBDA_FUNCTION_FAILED;
import static dev.escapement.history.HistoryEventType.TASK_STATE_EXITED;
import static dev.escapement.history.HistoryEventType.WAIT_STATE_ENTERED;
import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.headingOf;

import dev.escapement.Execution;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class HistoryAssertTest {

    private final Execution declined = Orders.declined();

    @Test
    void what_is_so_passes() {
        assertThat(declined)
                .history(history -> history.hasEvents(21)
                        .hasEvents(LAMBDA_FUNCTION_FAILED, 2)
                        .hasInOrder(LAMBDA_FUNCTION_FAILED, LAMBDA_FUNCTION_FAILED, EXECUTION_FAILED)
                        .hasEvent(LAMBDA_FUNCTION_FAILED, "{\"error\": \"Declined\"}")
                        .hasCausedBy(EXECUTION_FAILED, FAIL_STATE_ENTERED));
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        history("to have 1 events, but has 21", history -> history.hasEvents(1));
        history(
                "to have 1 events LambdaFunctionFailed, but has 2",
                history -> history.hasEvents(LAMBDA_FUNCTION_FAILED, 1));
        history(
                "to have an event LambdaFunctionFailed with {\"error\": \"Lost\"}, but has"
                        + " {\"error\":\"Throttled\",\"cause\":\"said the test\"},"
                        + " {\"error\":\"Declined\",\"cause\":\"said the test\"}",
                history -> history.hasEvent(LAMBDA_FUNCTION_FAILED, "{\"error\": \"Lost\"}"));
        history(
                "to have an event WaitStateEntered with {}, but has no event WaitStateEntered",
                history -> history.hasEvent(WAIT_STATE_ENTERED, "{}"));
        history(
                "to have every ExecutionFailed caused by TaskStateExited, but has one caused by FailStateEntered (20)",
                history -> history.hasCausedBy(EXECUTION_FAILED, TASK_STATE_EXITED));
        history(
                "to have every WaitStateEntered caused by TaskStateExited, but has no event WaitStateEntered",
                history -> history.hasCausedBy(WAIT_STATE_ENTERED, TASK_STATE_EXITED));
    }

    @Test
    void events_in_another_order_are_told_all() {
        Assertions.assertThat(headingOf(() -> assertThat(declined)
                        .history(history -> history.hasInOrder(EXECUTION_FAILED, LAMBDA_FUNCTION_FAILED))))
                .startsWith(
                        "Orders was expected to have the events ExecutionFailed, LambdaFunctionFailed in this order,"
                                + " but has ExecutionStarted, TaskStateEntered, ");
    }

    private void history(String expected, Consumer<HistoryAssert> assertion) {
        Assertions.assertThat(headingOf(() -> assertThat(declined).history(assertion)))
                .isEqualTo("Orders was expected " + expected);
    }
}
