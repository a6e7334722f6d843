package dev.escapement.samples.dispatch;

import static dev.escapement.history.HistoryEventType.CHOICE_STATE_ENTERED;
import static dev.escapement.history.HistoryEventType.EXECUTION_STARTED;
import static dev.escapement.history.HistoryEventType.LAMBDA_FUNCTION_SCHEDULED;
import static dev.escapement.history.HistoryEventType.LAMBDA_FUNCTION_STARTED;
import static dev.escapement.history.HistoryEventType.LAMBDA_FUNCTION_SUCCEEDED;
import static dev.escapement.history.HistoryEventType.PARALLEL_STATE_SUCCEEDED;
import static dev.escapement.history.HistoryEventType.TASK_STATE_ENTERED;
import static dev.escapement.history.HistoryEventType.TASK_STATE_EXITED;
import static dev.escapement.history.HistoryEventType.TASK_SUBMITTED;
import static dev.escapement.history.HistoryEventType.WAIT_STATE_EXITED;
import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.history.HistoryEvent;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StepFunctionTest(value = "dispatch.asl.json", input = "{\"orderId\": \"o-7\"}")
class DispatchTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @StepFunctionTest
    void both_are_told_then_it_is_packed(Script script, Workflow order) {
        script.function("rate-order").returns("{\"way\": \"now\"}");
        script.state("TellCustomer").returns("{\"MessageId\": \"m-1\"}").after(Duration.ofSeconds(2));
        script.state("TellWarehouse").returns("{\"MessageId\": \"m-2\"}").after(Duration.ofSeconds(1));
        script.state("Pack").submits().succeedsAfter(FIVE_MINUTES, "{}");

        assertThat(order.run())
                .succeeded()
                .hasOutputAt("$.told", "[{\"told\": \"m-1\"}, {\"told\": \"m-2\"}]")
                .took(Duration.ofSeconds(2 + 30).plus(FIVE_MINUTES))
                .history(history -> history.hasInOrder(
                        PARALLEL_STATE_SUCCEEDED, WAIT_STATE_EXITED, TASK_SUBMITTED, TASK_STATE_EXITED));
    }

    @StepFunctionTest
    void if_one_cannot_be_told_the_other_is_cut_short(Script script, Workflow order) {
        script.function("rate-order").returns("{\"way\": \"now\"}");
        script.state("TellCustomer").refuses("Sns.InvalidParameterException", "no such topic");
        script.state("TellWarehouse").succeeds().after(Duration.ofSeconds(1));

        assertThat(order.run())
                .failedWith("Sns.InvalidParameterException")
                .state(
                        "TellAll",
                        tell -> tell.child(0, customer -> customer.failed())
                                .child(1, warehouse -> warehouse.wasAborted()));
    }

    @ParameterizedTest
    @CsvSource({"morning, KeepForMorning", "never, Rejected"})
    void there_are_two_other_ways(String way, String end, Script script, Workflow order) {
        script.function("rate-order").returns("{\"way\": \"" + way + "\"}");

        assertThat(order.run()).visitedExactly("Rate", "WhichWay", end);
    }

    @StepFunctionTest
    void a_task_that_just_works_is_five_events(Script script, Workflow order) {
        script.function("rate-order").returns("{\"way\": \"morning\"}");

        assertThat(order.run().history())
                .extracting(HistoryEvent::type)
                .startsWith(
                        EXECUTION_STARTED,
                        TASK_STATE_ENTERED,
                        LAMBDA_FUNCTION_SCHEDULED,
                        LAMBDA_FUNCTION_STARTED,
                        LAMBDA_FUNCTION_SUCCEEDED,
                        TASK_STATE_EXITED,
                        CHOICE_STATE_ENTERED);
    }
}
