package dev.escapement.replay;

import static dev.escapement.Runs.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Runs;
import dev.escapement.integration.TaskReply;
import dev.escapement.recording.Recording;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryComparisonTest {

    private static final String ONE_TASK = """
            {"StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "%s", "Next": "Done",
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Done"}]},
              "Done": {"Type": "Succeed"}}}
            """.formatted(Runs.FUNCTION);

    private static final String TWO_BRANCHES = """
            {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "Left", "States": {"Left": {"Type": "Task", "Resource": "%1$s", "End": true}}},
              {"StartAt": "Right", "States": {"Right": {"Type": "Task", "Resource": "%1$s", "End": true}}}]}}}
            """.formatted(Runs.FUNCTION);

    private static final String MAP = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "MaxConcurrency": 2,
              "Retry": [{"ErrorEquals": ["Lost"]}],
              "ItemProcessor": {"StartAt": "Item", "States": {
                "Item": {"Type": "Task", "Resource": "%s", "End": true}}}}}}
            """.formatted(Runs.FUNCTION);

    @Test
    void the_same_history_does_not_differ() {
        assertThat(HistoryComparison.between(oneTask(ok("{\"n\": 1}")), oneTask(ok("{\"n\": 1.0}"))))
                .isEmpty();
    }

    @Test
    void a_placeholder_stands_for_anything() {
        Recording recorded = Recording.parse(Runs.run(ONE_TASK, "{}", ok("{\"id\": \"<id>\"}"))
                .historyJson()
                .replace("function:work", "function:<name>"));

        assertThat(HistoryComparison.between(recorded, oneTask(ok("{\"id\": \"7\"}"))))
                .isEmpty();
        assertThat(HistoryComparison.between(recorded, oneTask(ok("{\"id\": 7}"))))
                .isNotEmpty();
    }

    @Test
    void other_details_are_told_under_their_event() {
        assertThat(HistoryComparison.between(oneTask(ok("{\"n\": 1}")), oneTask(ok("{\"n\": 2}"))))
                .containsExactly(
                        "  …",
                        "  LambdaFunctionScheduled (3)",
                        "  LambdaFunctionStarted (4)",
                        "~ LambdaFunctionSucceeded (5)",
                        "      /output/n is 2, not 1",
                        "~ TaskStateExited Ask (6)",
                        "      /output/n is 2, not 1",
                        "~ SucceedStateEntered Done (7)",
                        "      /input/n is 2, not 1",
                        "~ SucceedStateExited Done (8)",
                        "      /output/n is 2, not 1",
                        "~ ExecutionSucceeded (9)",
                        "      /output/n is 2, not 1");
    }

    @Test
    void other_events_are_told_beside_each_other() {
        List<String> differences =
                HistoryComparison.between(oneTask(ok("{}")), oneTask(TaskReply.failure("Lost", "on the way")));

        assertThat(differences)
                .startsWith(
                        "  …",
                        "  LambdaFunctionScheduled (3)",
                        "  LambdaFunctionStarted (4)",
                        "- LambdaFunctionSucceeded (5)",
                        "+ LambdaFunctionFailed (5)",
                        "~ TaskStateExited Ask (6)",
                        "      /output/Error is \"Lost\", which is too much");
    }

    @Test
    void the_order_of_concurrent_branches_does_not_count() {
        Recording leftFirst = twoBranches(1, 2);
        Recording rightFirst = twoBranches(2, 1);

        assertThat(leftFirst).isNotEqualTo(rightFirst);
        assertThat(HistoryComparison.between(leftFirst, rightFirst)).isEmpty();
    }

    @Test
    void the_order_of_concurrent_iterations_does_not_count() {
        Recording inOrder = iterations(1, 2, 3, 4);
        Recording shuffled = iterations(4, 1, 3, 2);

        assertThat(HistoryComparison.between(inOrder, shuffled)).isEmpty();
    }

    @Test
    void a_map_that_was_tried_again_is_compared_too() {
        Recording inOrder = iterations(1, 2, -3, 4, 1, 2, 3, 4);
        Recording other = iterations(1, 2, -3, 4, 1, 2, 4, 3);

        assertThat(HistoryComparison.between(inOrder, other)).isEmpty();
        assertThat(HistoryComparison.between(inOrder, iterations(1, 2, 3, 4))).isNotEmpty();
    }

    @Test
    void another_cause_is_a_difference() {
        Recording other = Recording.parse(Runs.run(ONE_TASK, "{}", ok("{}"))
                .historyJson()
                .replace("\"id\":6,\"previousEventId\":5", "\"id\":6,\"previousEventId\":4"));

        assertThat(HistoryComparison.between(oneTask(ok("{}")), other))
                .contains("~ TaskStateExited Ask (6)", "      is caused by event 4, not 5");
    }

    /** Each answer comes after so many seconds, or else fails after them. */
    private static Recording iterations(int... seconds) {
        TaskReply[] replies = IntStream.of(seconds)
                .mapToObj(each -> (each > 0 ? ok("1") : TaskReply.failure("Lost", null))
                        .after(Duration.ofSeconds(Math.abs(each))))
                .toArray(TaskReply[]::new);
        return Recording.parse(Runs.run(MAP, "[1, 2, 3, 4]", replies).historyJson());
    }

    private static Recording oneTask(TaskReply reply) {
        return Recording.parse(Runs.run(ONE_TASK, "{}", reply).historyJson());
    }

    private static Recording twoBranches(long left, long right) {
        return Recording.parse(Runs.run(
                        TWO_BRANCHES,
                        "{}",
                        ok("1").after(Duration.ofSeconds(left)),
                        ok("2").after(Duration.ofSeconds(right)))
                .historyJson());
    }
}
