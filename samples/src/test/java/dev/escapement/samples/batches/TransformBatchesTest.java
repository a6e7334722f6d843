package dev.escapement.samples.batches;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

@StepFunctionTest(value = "transform.asl.json", input = "{\"prefix\": \"2026/\"}")
class TransformBatchesTest {

    private static final int OBJECTS = 60_000;
    private static final String A_FEW = "{\"prefix\": \"2026/0000\"}";

    private final MemoryBuckets transformed = Buckets.inMemory().bucket("transformed");

    @Outside
    final ObjectStore buckets =
            Buckets.together(Buckets.generated().objects("raw", OBJECTS, "2026/%06d.csv"::formatted), transformed);

    @BeforeEach
    void the_function(Script script) {
        script.function("transform").succeeds().after(Duration.ofSeconds(20));
    }

    @StepFunctionTest
    void sixty_thousand_objects_are_six_hundred_children(Workflow transform) {
        Execution execution = transform.run();

        MapRun run = execution.mapRuns().get(0);
        assertThat(execution).succeeded();
        assertThat(run.executionCounts().succeeded()).isEqualTo(600);
        assertThat(run.itemCounts().succeeded()).isEqualTo(OBJECTS);
        assertThat(transformed.keys("transformed")).hasSize(2);

        // A hundred a second: 500 run after five seconds, the others when the first have ended.
        assertThat(run.concurrency().peak()).isEqualTo(500);
        assertThat(execution).took(Duration.ofSeconds(20 + 20));
    }

    @StepFunctionTest(input = A_FEW, faults = "@s3:list=denied")
    void a_role_that_may_not_list_the_bucket(Execution execution) {
        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                Transform was expected to succeed, but failed 0.000 s after it started
                  in    TransformAll
                  with  States.ItemReaderFailed: Failed to read the items. Access denied. Ensure the correct permissions are\
                 added to your state machine's execution role. | Message from S3: made to fail: is not permitted
                  2  +0.000  MapStateEntered  TransformAll
                  5  +0.000  MapRunFailed     States.ItemReaderFailed   (no retrier and no catcher)
                  6  +0.000  MapStateFailed   TransformAll
                  reproduce with seed 0 and faults "@s3:list=denied\"""");
    }

    @StepFunctionTest(input = A_FEW, faults = "@states:start-child=denied")
    void a_role_that_may_not_start_children(Execution execution) {
        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                Transform was expected to succeed, but failed 0.000 s after it started
                  in    TransformAll
                  with  States.Permissions: The role is not authorized to perform startExecution
                  2  +0.000  MapStateEntered  TransformAll
                  5  +0.000  MapRunFailed     States.Permissions   (no retrier and no catcher)
                  6  +0.000  MapStateFailed   TransformAll
                  reproduce with seed 0 and faults "@states:start-child=denied\"""");
    }

    @StepFunctionTest(input = A_FEW, faults = "@s3:write=denied")
    void a_role_that_may_not_write_the_results(Execution execution) {
        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                Transform was expected to succeed, but failed 0.000 s after it started
                  in    TransformAll
                  with  States.ResultWriterFailed: Failed to write a test manifest into the specified output bucket. Access\
                 denied. Ensure the correct permissions are added to your state machine's execution role. | Message from S3:\
                 made to fail: is not permitted
                  2  +0.000  MapStateEntered  TransformAll
                  5  +0.000  MapRunFailed     States.ResultWriterFailed   (no retrier and no catcher)
                  6  +0.000  MapStateFailed   TransformAll
                  reproduce with seed 0 and faults "@s3:write=denied\"""");
    }
}
