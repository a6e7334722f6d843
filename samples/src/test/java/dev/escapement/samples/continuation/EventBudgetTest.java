package dev.escapement.samples.continuation;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How fast an inline Map of three Tasks fills a history of 25,000 events. */
@StepFunctionTest(definition = EventBudgetTest.THREE_TASKS_EACH)
class EventBudgetTest {

    static final String THREE_TASKS_EACH = """
            StartAt: Each
            States:
              Each:
                Type: Map
                End: true
                ItemProcessor:
                  StartAt: One
                  States:
                    One: {Type: Task, Resource: "arn:aws:lambda:us-east-1:123456789012:function:f", Next: Two}
                    Two: {Type: Task, Resource: "arn:aws:lambda:us-east-1:123456789012:function:f", Next: Three}
                    Three: {Type: Task, Resource: "arn:aws:lambda:us-east-1:123456789012:function:f", End: true}
            """;

    @StepFunctionTest
    void a_hundred_items_are_about_1500_events(Script script, Workflow map) {
        script.function("f").succeeds();

        assertThat(map.run(items(100))).history(history -> history.hasEvents(100 * (3 * 5 + 2) + 6));
    }

    @StepFunctionTest
    void a_thousand_are_about_15000_and_leave_a_third(Script script, Workflow map) {
        script.function("f").succeeds();

        Execution execution = map.run(items(1_000));

        assertThat(execution)
                .history(history -> history.hasEvents(1_000 * (3 * 5 + 2) + 6))
                .leavesEventsFree(30);
    }

    @StepFunctionTest
    void fifteen_hundred_are_too_many(Script script, Workflow map) {
        script.function("f").succeeds();

        assertThat(map.run(items(1_500)))
                .failedWith("States.Runtime")
                .failedBecause("The execution reached the maximum number of history events (25000).");
    }

    private static String items(int number) {
        return IntStream.range(0, number).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
