package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.failureOf;
import static dev.escapement.junit.Stories.headingOf;
import static dev.escapement.reading.ForkedChild.Ending.ABORTED;
import static dev.escapement.reading.ForkedChild.Ending.FAILED;
import static dev.escapement.reading.ForkedChild.Ending.OPEN;
import static dev.escapement.reading.ForkedChild.Ending.SUCCEEDED;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ChildAssertTest {

    private static final StateMachine LINES = StateMachine.parse("""
            {"StartAt": "Each", "States": {
              "Each": {"Type": "Map", "Next": "Both", "MaxConcurrency": 3,
                "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 1}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": null, "Next": "Both"}],
                "ItemProcessor": {"StartAt": "Price", "States": {
                  "Price": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:price",
                    "Next": "Note"},
                  "Note": {"Type": "Pass", "End": true}}}},
              "Both": {"Type": "Parallel", "End": true, "Branches": [
                {"StartAt": "Left", "States": {"Left": {"Type": "Pass", "Result": 1, "End": true}}},
                {"StartAt": "Right", "States": {"Right": {"Type": "Wait", "Seconds": 1, "Next": "Lost"},
                  "Lost": {"Type": "Fail", "Error": "Lost"}}}]}}}
            """).named("Lines");

    /** The second item is refused, the third and the fourth are never answered, the fifth has to wait for room. */
    private final Execution broken = run("Refused");

    @Test
    void what_is_so_passes() {
        assertThat(broken)
                .failedWith("Lost")
                .state(
                        "Each",
                        each -> each.hasChildren(5)
                                .hasChildren(SUCCEEDED, 1)
                                .hasChildren(FAILED, 1)
                                .hasChildren(ABORTED, 2)
                                .hasChildren(OPEN, 0)
                                .child(
                                        0,
                                        first -> first.succeeded()
                                                .hasInput("1")
                                                .hasOutput("10")
                                                .visited("Note")
                                                .visitedExactly("Price", "Note"))
                                .child(
                                        1,
                                        second -> second.failed()
                                                .visitedExactly("Price")
                                                .state(
                                                        "Price",
                                                        price -> price.wasVisited(1)
                                                                .hasInput("2")))
                                .child(2, third -> third.wasAborted().hasInput("3")))
                .state(
                        "Both",
                        both -> both.hasChildren(2)
                                .child(0, left -> left.succeeded().hasOutput("1"))
                                .child(1, right -> right.failed().visitedExactly("Right", "Lost")));
    }

    @Test
    void children_are_those_of_the_last_attempt() {
        assertThat(run("Busy"))
                .state(
                        "Each",
                        each -> each.wasAttempted(2)
                                .hasChildren(FAILED, 0)
                                .child(1, second -> second.hasInput("2").succeeded())
                                .child(2, third -> third.visitedExactly("Price")));
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        each("to begin branch or iteration 4 of Each, but began 4", each -> each.child(4, fifth -> {}));
        each(
                "to have 2 branches or iterations succeeded in Each, but had 1, those numbered 0",
                each -> each.hasChildren(SUCCEEDED, 2));
        each("to have 1 branches or iterations open in Each, but had 0", each -> each.hasChildren(OPEN, 1));
        second("to have Each[1] succeeded, but it is failed", ChildAssert::succeeded);
        second("to have Each[1] aborted, but it is failed", ChildAssert::wasAborted);
        second("to have the input 7 in Each[1], but had not:", second -> second.hasInput("7"));
        second("to have the output 7 in Each[1], but had not:", second -> second.hasOutput("7"));
        second(
                "to visit Price, Note in this order in Each[1], but visited Price",
                second -> second.visited("Price", "Note"));
        second("to visit exactly Note in Each[1], but visited Price", second -> second.visitedExactly("Note"));
        second(
                "to visit Note in Each[1] once, but visited it never",
                second -> second.state("Note", note -> note.wasVisited(1)));
    }

    @Test
    void a_failure_tells_the_whole_story() {
        Assertions.assertThat(failureOf(() ->
                        assertThat(broken).state("Each", each -> each.child(1, second -> second.hasInput("7")))))
                .startsWith("""
                        Lines was expected to have the input 7 in Each[1], but had not:
                            it is 2, not 7
                          it    failed 1.010 s after it started
                        """)
                .contains("LambdaFunctionFailed")
                .endsWith("  reproduce with seed 0");
    }

    private void each(String expected, Consumer<StateAssert> assertion) {
        Assertions.assertThat(headingOf(() -> assertThat(broken).state("Each", assertion)))
                .isEqualTo("Lines was expected " + expected);
    }

    private void second(String expected, Consumer<ChildAssert> assertion) {
        each(expected, each -> each.child(1, assertion));
    }

    private static Execution run(String error) {
        int[] refusals = {0};
        return Simulation.builder()
                .answering(call -> switch (call.parameters().asInt()) {
                    case 1 -> TaskReply.success(Json.parse("10"));
                    case 2 ->
                        refusals[0]++ == 0
                                ? TaskReply.failure(error, "no").after(Duration.ofMillis(10))
                                : TaskReply.success(Json.parse("20"));
                    default -> TaskReply.awaiting();
                })
                .build()
                .start(LINES, "[1, 2, 3, 4, 5]")
                .runToEnd();
    }
}
