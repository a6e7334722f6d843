package dev.escapement.samples.polling;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import dev.escapement.mock.memory.Progress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

@StepFunctionTest(value = "export.asl.yaml", input = "{\"report\": \"sales\"}")
class ExportTest {

    private static final String RUNNING = "{\"status\": \"RUNNING\"}";

    @BeforeEach
    void a_job_is_started(Script script) {
        script.function("start-export").returns("{\"jobId\": \"j-7\"}");
    }

    @StepFunctionTest
    void a_job_of_a_hundred_seconds_is_looked_after_four_times(Script script, Workflow export) {
        script.function("check-export")
                .answeredBy(Progress.startingWith(RUNNING)
                        .thenAfter(Duration.ofSeconds(70), "{\"status\": \"SUCCEEDED\", \"rows\": 812}"));

        assertThat(export.run())
                .succeeded()
                .hasOutputAt("$.rows", "812")
                .state("LookAfterIt", look -> look.wasVisited(4))
                .took(Duration.ofMinutes(2));
    }

    @StepFunctionTest
    void a_job_that_fails_fails_the_workflow(Script script, Workflow export) {
        script.function("check-export").returns(RUNNING).then().returns("{\"status\": \"FAILED\"}");

        assertThat(export.run()).failedWith("ExportFailed").failedBecause("job j-7");
    }

    @StepFunctionTest
    void a_job_that_never_ends_is_given_up_after_twenty_looks(Script script, Workflow export) {
        script.function("check-export").returns(RUNNING);

        assertThat(export.run())
                .failedWith("ExportGivenUp")
                .failedBecause("job j-7 still runs after 20 looks")
                .took(Duration.ofMinutes(10));
    }

    @StepFunctionTest("export-without-bound.asl.yaml")
    void without_the_bound_it_ends_when_the_history_is_full(Script script, Workflow export) {
        script.function("check-export").returns(RUNNING);

        Execution execution = export.run();

        assertThatThrownBy(() -> assertThat(execution).tookAtMost(Duration.ofMinutes(15)))
                .hasMessage("""
                        ExportWithoutBound was expected to take at most 15 min, but took 23 h 8 min 30 s
                          it    failed 23 h 8 min 30 s after it started
                          in    HasEnded
                          with  States.Runtime: The execution reached the maximum number of history events (25000).
                          after StartExport, Rest, LookAfterIt
                             14        +30.000  ChoiceStateEntered  HasEnded   (no rule held)
                             16        +30.000  WaitStateEntered    Rest
                             18        +60.000  TaskStateEntered    LookAfterIt
                             23        +60.000  ChoiceStateEntered  HasEnded   (no rule held)
                          …   8313 more of the kind
                          24964  +23:06:30.000  WaitStateEntered    Rest
                          24966  +23:07:00.000  TaskStateEntered    LookAfterIt
                          24971  +23:07:00.000  ChoiceStateEntered  HasEnded   (no rule held)
                          24973  +23:07:00.000  WaitStateEntered    Rest
                          24975  +23:07:30.000  TaskStateEntered    LookAfterIt
                          24980  +23:07:30.000  ChoiceStateEntered  HasEnded   (no rule held)
                          24982  +23:07:30.000  WaitStateEntered    Rest
                          24984  +23:08:00.000  TaskStateEntered    LookAfterIt
                          24989  +23:08:00.000  ChoiceStateEntered  HasEnded   (no rule held)
                          24991  +23:08:00.000  WaitStateEntered    Rest
                          24993  +23:08:30.000  TaskStateEntered    LookAfterIt
                          24998  +23:08:30.000  ChoiceStateEntered  HasEnded
                          reproduce with seed 0""");
    }
}
