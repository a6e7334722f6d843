package dev.escapement.engine;

import static dev.escapement.Runs.history;
import static dev.escapement.engine.DistributedMaps.PASS;
import static dev.escapement.engine.DistributedMaps.TASK;
import static dev.escapement.engine.DistributedMaps.machine;
import static dev.escapement.engine.DistributedMaps.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.MapRun;
import dev.escapement.RedriveStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.maprun.MapRunCounts;
import dev.escapement.maprun.MapRunStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapRunRedriveTest {

    private static final String FILES = "\"MaxConcurrency\": 1, \"ResultWriter\": {\"Resource\":"
            + " \"arn:aws:states:::s3:putObject\", \"Parameters\": {\"Bucket\": \"out\", \"Prefix\": \"night\"}},";

    private final List<Integer> called = new ArrayList<>();
    private boolean repaired;

    @Test
    void of_a_thousand_children_only_the_fifty_that_failed_run_again() {
        Execution execution =
                run(machine("\"ToleratedFailureCount\": 49,", TASK), numbers(1_000), 0, n -> n % 20 == 19);
        MapRun run = execution.mapRuns().get(0);
        assertThat(execution.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 950, 50, 0, 0, 0));
        called.clear();
        repaired = true;

        redriveUntilItRuns(execution);
        assertThat(run.status()).isEqualTo(MapRunStatus.RUNNING);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 50, 950, 0, 0, 0, 0));
        execution.runToEnd();

        assertThat(called)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).map(i -> 20 * i + 19).boxed().toList());
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).isEqualTo(Json.parse(numbers(1_000)));
        assertThat(execution.mapRuns()).hasSize(1);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 1_000, 0, 0, 0, 1_000));
        assertThat(run.outcomes()).isEqualTo(Map.of("SUCCEEDED", 1_000L));
        assertThat(run.errors()).as("what was tried is not forgotten").isEqualTo(Map.of("Boom", 50L));
        assertThat(run.usage().transitions())
                .as("a thousand Tasks and fifty redrives")
                .isEqualTo(1_050);
    }

    @Test
    void the_parent_tells_that_its_map_run_was_redriven() {
        Execution execution = run(machine("\"MaxConcurrency\": 1,", TASK), numbers(3), 0, n -> n == 1);
        repaired = true;
        execution.simulation().advanceBy(Duration.ofHours(1));

        execution.redrive().runToEnd();

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 MapStateEntered
                        3<2 MapStateStarted
                        4<3 MapRunStarted
                        5<4 MapRunFailed
                        6<5 MapStateFailed
                        7<6 ExecutionFailed
                        8<7 +3600.0 ExecutionRedriven
                        9<8 +3600.0 MapRunRedriven
                        10<9 +3600.0 MapRunSucceeded
                        11<10 +3600.0 MapStateSucceeded
                        12<9 +3600.0 MapStateExited
                        13<12 +3600.0 ExecutionSucceeded""");
        MapRun run = execution.mapRuns().get(0);
        assertThat(execution.history().get(8).toJson().path("mapRunRedrivenEventDetails"))
                .isEqualTo(Json.parse("{\"mapRunArn\": \"" + run.arn() + "\", \"redriveCount\": 1}"));
        assertThat(called).containsExactly(0, 1, 1, 2);
        assertThat(run.describe().path("redriveCount")).isEqualTo(Json.number(1));
        assertThat(run.describe().path("redriveDate").asText()).startsWith("2026-01-05T10:00:00");
    }

    @Test
    void a_standard_child_goes_on_where_it_failed_under_its_own_name() {
        String states = "\"Rest\": {\"Type\": \"Wait\", \"Seconds\": 5, \"Next\": \"Work\"}, " + TASK;
        Execution execution = run(machine("", states), "[7]", 0, n -> true);
        Execution child = execution.mapRuns().get(0).executions().get(0);
        assertThat(child.redriveStatus()).isEqualTo(RedriveStatus.REDRIVABLE_BY_MAP_RUN);
        repaired = true;

        redriveUntilItRuns(execution);
        assertThat(execution.mapRuns().get(0).executions())
                .extracting(Execution::arn)
                .containsExactly(child.arn());
        execution.runToEnd();

        assertThat(child.redriveCount()).isEqualTo(1);
        assertThat(history(child)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 WaitStateEntered
                        3<2 +5.0 WaitStateExited
                        4<3 +5.0 TaskStateEntered
                        5<4 +5.0 TaskScheduled
                        6<5 +5.0 TaskStarted
                        7<6 +5.0 TaskFailed
                        8<7 +5.0 ExecutionFailed
                        9<8 +5.0 ExecutionRedriven
                        10<9 +5.0 TaskScheduled
                        11<10 +5.0 TaskStarted
                        12<11 +5.0 TaskSucceeded
                        13<12 +5.0 TaskStateExited
                        14<13 +5.0 ExecutionSucceeded""");
        assertThat(execution.mapRuns().get(0).statesEntered()).isEqualTo(Map.of("Rest", 1L, "Work", 1L));
    }

    @Test
    void an_express_child_starts_from_its_beginning() {
        String states = "\"Keep\": {\"Type\": \"Pass\", \"Next\": \"Work\"}, " + TASK;
        Execution execution = run(machine("", "EXPRESS", states), "[7, 8]", 0, n -> n == 7);
        String arn = execution.mapRuns().get(0).executions().get(0).arn();
        repaired = true;

        redriveUntilItRuns(execution);
        assertThat(execution.mapRuns().get(0).executions())
                .extracting(Execution::arn)
                .contains(arn);
        execution.runToEnd();

        assertThat(execution.output()).isEqualTo(Json.parse("[7, 8]"));
        assertThat(execution.mapRuns().get(0).statesEntered()).isEqualTo(Map.of("Keep", 3L, "Work", 3L));
    }

    @Test
    void children_that_were_cut_short_and_those_that_never_started_run_too() {
        Execution execution = run(machine("\"MaxConcurrency\": 3,", TASK), numbers(7), 5, n -> n == 1);
        MapRun run = execution.mapRuns().get(0);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(4, 0, 0, 1, 0, 2, 0));
        repaired = true;

        redriveUntilItRuns(execution);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(4, 3, 0, 0, 0, 0, 0));
        execution.runToEnd();

        assertThat(execution.output()).isEqualTo(Json.parse(numbers(7)));
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 7, 0, 0, 0, 7));
    }

    @Test
    void an_execution_stopped_in_a_redrive_is_redriven_once_more() {
        Execution execution =
                run(machine("\"MaxConcurrency\": 4, \"ToleratedFailureCount\": 3,", TASK), numbers(6), 5, n -> n < 4);
        MapRun run = execution.mapRuns().get(0);
        repaired = true;

        redriveUntilItRuns(execution);
        execution.stop(null, null);
        assertThat(run.status()).isEqualTo(MapRunStatus.ABORTED);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 0, 0, 0, 6, 0));
        execution.redrive().runToEnd();

        assertThat(run.redriveCount()).isEqualTo(2);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 6, 0, 0, 0, 6));
    }

    @Test
    void an_execution_stopped_before_its_map_run_took_its_turn_changes_no_count() {
        Execution execution = run(machine("\"MaxConcurrency\": 1,", TASK), numbers(3), 5, n -> n == 0);
        MapRun run = execution.mapRuns().get(0);
        MapRunCounts before = run.executionCounts();

        execution.redrive();
        execution.stop(null, null);
        assertThat(run.executionCounts()).isEqualTo(before);
        repaired = true;

        assertThat(execution.redrive().runToEnd().output()).isEqualTo(Json.parse(numbers(3)));
        assertThat(run.redriveCount()).isEqualTo(1);
    }

    @Test
    void the_pace_of_the_service_makes_children_wait_and_those_still_waiting_at_a_stop_stay_failed() {
        Execution execution = Simulation.builder()
                .limits(Limits.OF_THE_SERVICE.withStandardStartsPerSecond(2))
                .answering(answering(0, n -> n < 5))
                .build()
                .start(machine("\"ToleratedFailureCount\": 4,", TASK), numbers(8))
                .runToEnd();
        MapRun run = execution.mapRuns().get(0);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(2, 0, 1, 5, 0, 0, 0));

        redriveUntilItRuns(execution);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(2, 2, 1, 0, 0, 0, 0, 0, 3));
        assertThat(run.executionCounts().total()).isEqualTo(8);
        execution.stop(null, null);

        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(2, 0, 1, 3, 0, 2, 0));
        assertThat(run.outcomes()).isEqualTo(Map.of("SUCCEEDED", 1L, "Boom", 3L, "ABORTED", 2L));
    }

    @Test
    void results_in_a_bucket_are_written_anew_and_those_that_were_there_stay() {
        MemoryBuckets bucket = Buckets.inMemory().bucket("out");
        Execution execution = Simulation.builder()
                .buckets(bucket)
                .answering(answering(0, n -> n == 2))
                .build()
                .start(machine(FILES, TASK), numbers(4))
                .runToEnd();
        assertThat(execution.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        repaired = true;

        execution.redrive().runToEnd();

        String manifest = execution.output().at("/ResultWriterDetails/Key").asText();
        JsonNode files = bucket.json("out", manifest).path("ResultFiles");
        assertThat(files.path("FAILED")).isEmpty();
        assertThat(files.path("PENDING")).isEmpty();
        assertThat(files.path("SUCCEEDED")).hasSize(2);
        assertThat(outputs(bucket, files.at("/SUCCEEDED/0/Key"))).containsExactly("0", "1");
        assertThat(outputs(bucket, files.at("/SUCCEEDED/1/Key"))).containsExactly("2", "3");
        assertThat(bucket.json("out", files.at("/SUCCEEDED/1/Key").asText()).at("/0/RedriveCount"))
                .isEqualTo(Json.number(1));
    }

    @Test
    void results_that_a_stop_kept_from_being_written_stand_in_the_way() {
        Execution execution = Simulation.builder()
                .buckets(Buckets.inMemory().bucket("out"))
                .answering(answering(5, n -> false))
                .build()
                .start(machine(FILES, TASK), numbers(4));
        execution.simulation().advanceBy(Duration.ofSeconds(7));
        execution.stop(null, null);

        assertThatThrownBy(execution::redrive)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The Map run of Each was cut off before its results were written, and those of 1"
                        + " children that succeeded are gone");
    }

    private static List<String> outputs(MemoryBuckets bucket, JsonNode key) {
        List<String> outputs = new ArrayList<>();
        bucket.json("out", key.asText())
                .forEach(child -> outputs.add(child.path("Output").asText()));
        return outputs;
    }

    @Test
    void a_child_alone_cannot_be_redriven() {
        Execution execution = run(machine("", TASK), "[1]", 0, n -> true);
        Execution child = execution.mapRuns().get(0).executions().get(0);

        assertThatThrownBy(child::redrive)
                .isInstanceOf(ApiRefusal.class)
                .hasMessage("Execution is redriven by its Map Run");
    }

    @Test
    void children_that_were_not_kept_stand_in_the_way_and_nothing_has_changed() {
        Execution execution = Simulation.builder()
                .keeping(new KeptChildren(2, 0))
                .answering(answering(0, n -> n < 3))
                .build()
                .start(machine("\"ToleratedFailureCount\": 2,", TASK), numbers(5))
                .runToEnd();

        assertThatThrownBy(execution::redrive)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The execution " + execution.name()
                                + " cannot be redriven here: 1 of the 3 children of Each that"
                                + " did not succeed were not kept; Simulation.builder().keeping(...) says how many failures are");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.redriveCount()).isZero();
    }

    @Test
    void a_child_that_failed_too_long_ago_stays_failed_and_counts_against_the_tolerance() {
        String states = "\"Rest\": {\"Type\": \"Wait\", \"SecondsPath\": \"$\", \"Next\": \"Work\"}, " + TASK;
        Execution execution = run(machine("\"ToleratedFailureCount\": 1,", states), "[0, 1500000, 5]", 0, n -> n != 5);
        MapRun run = execution.mapRuns().get(0);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 1, 2, 0, 0, 0));
        repaired = true;

        execution.redrive().runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 2, 1, 0, 0, 3, 1, 0));
        assertThat(run.outcomes()).isEqualTo(Map.of("SUCCEEDED", 2L, "Boom", 1L));
        assertThat(run.describe().at("/itemCounts/failuresNotRedrivable")).isEqualTo(Json.number(1));
    }

    @Test
    void express_children_that_were_left_alone_end_before_the_redrive_begins() {
        String states = "\"Rest\": {\"Type\": \"Wait\", \"Seconds\": 60, \"Next\": \"Work\"}, " + TASK;
        Execution execution = start(machine("", "EXPRESS", states), numbers(2), 0, n -> false);
        execution.simulation().advanceBy(Duration.ofSeconds(20));
        execution.stop(null, null);

        execution.redrive().runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).isEqualTo(Json.parse("[0, 1]"));
        assertThat(execution.elapsed()).isEqualTo(Duration.ofSeconds(60));
        assertThat(called).containsExactly(0, 1);
    }

    @Test
    void a_map_run_is_redriven_a_thousand_times_and_no_more() {
        Execution execution = run(machine("", TASK), "[1]", 0, n -> true);
        for (int i = 0; i < 1_000; i++) {
            execution.redrive().runToEnd();
        }
        assertThat(execution.error()).isEqualTo("States.ExceedToleratedFailureThreshold");

        execution.redrive().runToEnd();

        assertThat(execution.error()).isEqualTo("States.Runtime");
        assertThat(execution.cause()).isEqualTo("A Map Run cannot be redriven more than 1000 times.");
    }

    @Test
    void a_map_whose_own_data_was_wrong_starts_a_new_run() {
        Execution execution =
                run(machine("\"ItemSelector\": {\"a.$\": \"$$.Map.Item.Value.gone\"},", PASS), "[1]", 0, n -> false);
        assertThat(execution.error()).isEqualTo("States.Runtime");

        execution.redrive().runToEnd();

        assertThat(execution.mapRuns()).extracting(MapRun::arn).hasSize(2).doesNotHaveDuplicates();
        assertThat(history(execution))
                .contains("ExecutionRedriven", "MapRunStarted")
                .doesNotContain("MapRunRedriven");
    }

    private Execution run(StateMachine machine, String input, int seconds, IntPredicate fails) {
        return start(machine, input, seconds, fails).runToEnd();
    }

    private Execution start(StateMachine machine, String input, int seconds, IntPredicate fails) {
        return Simulation.builder().answering(answering(seconds, fails)).build().start(machine, input);
    }

    private static void redriveUntilItRuns(Execution execution) {
        execution.redrive();
        while (execution.mapRuns().get(0).status() != MapRunStatus.RUNNING) {
            assertThat(execution.advanceToNextEvent()).isTrue();
        }
    }

    /** Gives back what it gets, after so many seconds; some fail at once until the trouble is repaired. */
    private Integration answering(int seconds, IntPredicate fails) {
        return call -> {
            int number = call.parameters().path("Payload").asInt();
            called.add(number);
            return fails.test(number) && !repaired
                    ? TaskReply.failure("Boom", "bang").after(Duration.ZERO)
                    : TaskReply.success(Json.number(number)).after(Duration.ofSeconds(seconds));
        };
    }
}
