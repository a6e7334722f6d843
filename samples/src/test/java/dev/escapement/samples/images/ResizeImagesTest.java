package dev.escapement.samples.images;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;

@StepFunctionTest(value = "resize-images.asl.json", input = "{\"prefix\": \"summer/\"}")
class ResizeImagesTest {

    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);

    @Outside
    final ObjectStore buckets = Buckets.together(
            Buckets.generated().objects("uploads", 1_000, "summer/%04d.png"::formatted),
            Buckets.inMemory().bucket("results"));

    @StepFunctionTest
    void a_thousand_are_resized_at_a_time(Script script, Workflow upload) {
        script.function("resize").succeeds().after(THREE_SECONDS);

        Execution execution = upload.run();

        MapRun run = execution.mapRuns().get(0);
        assertThat(execution).succeeded().took(THREE_SECONDS);
        assertThat(run.concurrency().peak()).isEqualTo(1_000);
        assertThat(run.itemCounts().succeeded()).isEqualTo(1_000);
    }

    @StepFunctionTest
    void exactly_one_in_twenty_may_be_beyond_repair(Script script, Workflow upload) {
        beyondRepair(script, 50);

        Execution execution = upload.run();

        assertThat(execution).succeeded();
        assertThat(execution.mapRuns().get(0).outcomes()).containsEntry("Image.Corrupt", 50L);
    }

    @StepFunctionTest
    void one_more_and_the_upload_has_failed(Script script, Workflow upload) {
        beyondRepair(script, 51);

        Execution execution = upload.run();

        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                ResizeImages was expected to succeed, but failed 0.000 s after it started
                  in    ResizeAll
                  with  States.ExceedToleratedFailureThreshold: The specified tolerated failure threshold was exceeded
                  2  +0.000  MapStateEntered  ResizeAll
                  5  +0.000  MapRunFailed     States.ExceedToleratedFailureThreshold (children: 949 SUCCEEDED, 51\
                 Image.Corrupt)   (no retrier and no catcher)
                  6  +0.000  MapStateFailed   ResizeAll
                  reproduce with seed 0""");
    }

    @StepFunctionTest("resize-images-without-end.asl.json")
    void as_it_is_usually_printed_it_leads_nowhere(DefinitionSource definition) {
        assertThatThrownBy(() -> StateMachine.read(definition, WorkflowType.STANDARD))
                .hasMessage("""
                        dev/escapement/samples/images/resize-images-without-end.asl.json is not a valid state machine, 1\
                         problem:

                        SCHEMA_VALIDATION_FAILED: There should be one of the following fields: [Next, End]
                          at /States/ResizeAll (line 5, column 18)
                                "ResizeAll": {
                                             ^""");
    }

    private static void beyondRepair(Script script, int images) {
        script.function("resize")
                .whenInput("$[?(@.number < " + images + ")]")
                .fails("Image.Corrupt", "no PNG")
                .function("resize")
                .succeeds();
    }
}
