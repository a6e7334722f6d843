package dev.escapement.engine;

import static dev.escapement.Runs.history;
import static dev.escapement.engine.DistributedMaps.PASS;
import static dev.escapement.engine.DistributedMaps.TASK;
import static dev.escapement.engine.DistributedMaps.failingBelow;
import static dev.escapement.engine.DistributedMaps.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.DiscardedWrites;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.json.Json;
import dev.escapement.maprun.MapRunCounts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Distributed Maps whose items are read and whose results are written. */
class DistributedDataTest {

    private static final String LINES = "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\","
            + " \"ReaderConfig\": {\"InputType\": \"JSONL\"}, \"Parameters\": {\"Bucket\": \"in\", \"Key\": \"lines\"}},";

    private static final String FILES = "\"ResultWriter\": {\"Resource\": \"arn:aws:states:::s3:putObject\","
            + " \"Parameters\": {\"Bucket\": \"out\", \"Prefix\": \"done\"}},";

    private final MemoryBuckets store = Buckets.inMemory().bucket("out");

    @Test
    void items_are_read_and_know_where_they_come_from() {
        store.put("in", "lines", "{\"a\": 1}\n{\"a\": 2}\n");

        Execution execution = run(
                LINES + "\"ItemSelector\": {\"n.$\": \"$$.Map.Item.Index\", \"v.$\": \"$$.Map.Item.Value.a\","
                        + " \"from.$\": \"$$.Map.Item.Source\"},",
                PASS);

        assertThat(execution.output()).isEqualTo(Json.parse("""
                        [{"n": 0, "v": 1, "from": "S3://in/lines"}, {"n": 1, "v": 2, "from": "S3://in/lines"}]"""));
        assertThat(execution.history().get(2).details()).isEqualTo(Json.parse("{\"length\": 0}"));
    }

    @Test
    void a_missing_object_fails_the_run() {
        store.bucket("in");

        Execution execution = run(LINES, PASS);

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 MapStateEntered
                        3<2 MapStateStarted
                        4<3 MapRunStarted
                        5<4 MapRunFailed
                        6<5 MapStateFailed
                        7<6 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("States.ItemReaderFailed");
    }

    @Test
    void a_line_that_cannot_be_read_loses_nothing_of_what_was_counted() {
        store.put("in", "lines", "5\n6\n{broken\n7\n");

        Execution execution = run(LINES + "\"MaxConcurrency\": 1,", TASK);

        assertThat(execution.error()).isEqualTo("States.ItemReaderFailed");
        assertThat(execution.mapRuns().get(0).executionCounts()).isEqualTo(new MapRunCounts(0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void a_batch_that_could_not_be_filled_is_not_started() {
        store.put("in", "lines", "5\n6\n7\n{broken\n");

        Execution execution = run(LINES + "\"ItemBatcher\": {\"MaxItemsPerBatch\": 2}, \"MaxConcurrency\": 1,", TASK);

        assertThat(execution.error()).isEqualTo("States.ItemReaderFailed");
        assertThat(execution.mapRuns().get(0).itemCounts().total()).isEqualTo(2);
    }

    @Test
    void a_share_of_items_that_are_read_is_a_share_of_all_of_them() {
        store.put("in", "lines", "1\n".repeat(2) + "9\n".repeat(98));
        String fields = LINES + "\"MaxConcurrency\": 1, \"ToleratedFailurePercentage\": ";

        assertThat(run(fields + "2,", TASK, failingBelow(5)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        Execution failed = run(fields + "1,", TASK, failingBelow(5));

        assertThat(failed.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(failed.mapRuns().get(0).itemCounts()).isEqualTo(new MapRunCounts(98, 0, 0, 2, 0, 0, 0));
    }

    @Test
    void results_are_written_and_the_next_state_is_told_where() {
        store.put("in", "lines", "1\n8\n9\n");

        Execution execution = run(LINES + FILES + "\"ToleratedFailureCount\": 1,", TASK, failingBelow(5));

        JsonNode details = execution.output().path("ResultWriterDetails");
        assertThat(execution.output().path("MapRunArn").asText())
                .isEqualTo(execution.mapRuns().get(0).arn());
        JsonNode files = store.json("out", details.path("Key").asText()).path("ResultFiles");
        JsonNode written = store.json("out", files.at("/SUCCEEDED/0/Key").asText());
        JsonNode failed = store.json("out", files.at("/FAILED/0/Key").asText());
        assertThat(written).hasSize(2);
        assertThat(failed.at("/0/Error").asText()).isEqualTo("Boom");
        assertThat(failed.at("/0/StateMachineArn").asText()).endsWith(":stateMachine:Fan/each");
    }

    @Test
    void what_was_not_started_is_written_as_pending() {
        store.put("in", "lines", "9\n1\n8\n8\n");

        Execution execution = run(LINES + FILES + "\"MaxConcurrency\": 1,", TASK, failingBelow(5));

        assertThat(execution.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        String pending = store.keys("out").stream()
                .filter(key -> key.contains("PENDING"))
                .findFirst()
                .orElseThrow();
        assertThat(store.json("out", pending)).hasSize(2);
    }

    @Test
    void express_children_that_outlive_their_run_write_nothing_any_more() {
        store.put("in", "lines", "8\n9\n");
        Execution execution = Simulation.builder()
                .answering(failingBelow(5))
                .buckets(store)
                .build()
                .start(machine(LINES + FILES, "EXPRESS", TASK), "{}");
        execution.advanceBy(Duration.ofMillis(10));

        execution.stop(null, null);
        execution.simulation().advanceBy(Duration.ofSeconds(2));

        assertThat(execution.mapRuns().get(0).executionCounts().succeeded()).isEqualTo(2);
        assertThat(store.keys("out")).noneMatch(key -> key.contains("SUCCEEDED"));
    }

    @Test
    void results_that_cannot_be_written_fail_the_run() {
        store.put("in", "lines", "1\n");

        Execution execution = run(LINES + FILES.replace("\"out\"", "\"nowhere\""), PASS);

        assertThat(execution.error()).isEqualTo("States.ResultWriterFailed");
        assertThat(history(execution)).endsWith("""
                        4<3 MapRunStarted
                        5<4 MapRunFailed
                        6<5 MapStateFailed
                        7<6 ExecutionFailed""");
    }

    @Test
    void many_items_leave_nothing_behind_but_figures() {
        DiscardedWrites nowhere =
                Buckets.discardingWrites(Buckets.generated().lines("in", "lines", 20_000, Long::toString));

        Execution execution = run(LINES + FILES, PASS, failingBelow(0), nowhere);

        assertThat(execution.mapRuns().get(0).executionCounts().succeeded()).isEqualTo(20_000);
        assertThat(execution.mapRuns().get(0).executions()).isEmpty();
        assertThat(nowhere.bytes()).isGreaterThan(1_000_000);
    }

    @Test
    void a_simulation_without_buckets_says_how_to_get_some() {
        assertThatThrownBy(() -> run(LINES, PASS, failingBelow(0), null))
                .hasMessage("A distributed Map reads S3://in/lines, but the simulation has no buckets. Give it some:"
                        + " Simulation.builder().buckets(Buckets.inMemory().put(…))");
    }

    private Execution run(String fields, String states) {
        return run(fields, states, failingBelow(0));
    }

    private Execution run(String fields, String states, dev.escapement.integration.Integration outside) {
        return run(fields, states, outside, store);
    }

    private static Execution run(
            String fields, String states, dev.escapement.integration.Integration outside, ObjectStore objects) {
        Simulation.Builder simulation = Simulation.builder().answering(outside);
        if (objects != null) {
            simulation.buckets(objects);
        }
        return simulation.build().start(machine(fields, states), "{}").runToEnd();
    }
}
