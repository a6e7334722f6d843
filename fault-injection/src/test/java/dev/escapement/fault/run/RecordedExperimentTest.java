package dev.escapement.fault.run;

import static dev.escapement.fault.law.Saga.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecordedExperimentTest {

    /** Only a declined card releases the stock. */
    private static final String FORGETFUL = machine("Declined");

    private static final String MENDED = machine("States.ALL");

    @Test
    void a_sweep_around_a_recording_finds_what_was_planted() {
        SweepReport report = sweep(FORGETFUL);

        assertThatThrownBy(report::requireClean)
                .hasMessageContaining("Reserve is undone when the saga does not end well")
                .hasMessageContaining("it was done and stayed so");
    }

    @Test
    void a_mended_machine_comes_through() {
        SweepReport report = sweep(MENDED);

        report.requireClean();
        assertThat(report.toString()).contains("Charge", "throttled");
    }

    @Test
    void the_run_without_faults_is_the_recorded_one() {
        Interference interference = new Interference(dev.escapement.fault.plan.FaultPlan.NONE, 0);

        Recording again = RecordedExperiment.of(recording(), StateMachine.parse(FORGETFUL))
                .run(interference)
                .recording();

        assertThat(again.events()).hasSameSizeAs(recording().events());
        assertThat(again.status()).isEqualTo("SUCCEEDED");
        assertThat(again.stoppedAt()).isEqualTo(recording().stoppedAt());
    }

    @Test
    void a_state_that_was_never_recorded_needs_somebody_to_answer() {
        Sweep alone = Sweep.of(RecordedExperiment.of(recording(), StateMachine.parse(MENDED)));

        assertThatThrownBy(alone::run)
                .rootCause()
                .hasMessage("Nobody knows what Release#1.1 is answered, which calls"
                        + " arn:aws:lambda:us-east-1:123456789012:function:release: the recording never came to this state."
                        + " Say RecordedExperiment.of(…).answering(…)");
    }

    @Test
    void a_recording_without_its_input_cannot_be_run_again() {
        String events = "{\"events\": [{\"id\": 1, \"previousEventId\": 0, \"type\": \"ExecutionStarted\","
                + " \"timestamp\": 1767603600.0, \"executionStartedEventDetails\": {}}]}";

        assertThatThrownBy(() -> RecordedExperiment.of(Recording.parse(events), StateMachine.parse(MENDED)))
                .hasMessage(
                        "The input of the recording was not recorded, or was cut off, so that it cannot be run again");
    }

    private static SweepReport sweep(String definition) {
        return Sweep.of(RecordedExperiment.of(recording(), StateMachine.parse(definition))
                        .answering(call -> TaskReply.success(Json.emptyObject())))
                .keeping(Saga.of(step("Reserve").undoneBy("Release")))
                .at("Charge")
                .faults("throttled", "error(Unforeseen)", "error(Declined)")
                .run();
    }

    /** A busy bank, and then a paid order. */
    private static Recording recording() {
        String history = Simulation.builder()
                .answering(call ->
                        call.site().state().equals("Charge") && call.site().attempt() == 1
                                ? TaskReply.failure("Busy", "try later").after(Duration.ofMillis(80))
                                : TaskReply.success(Json.parse("{\"id\": 1}")).after(Duration.ofMillis(40)))
                .build()
                .start(StateMachine.parse(FORGETFUL), "{\"order\": 7}")
                .runToEnd()
                .historyJson();
        return Recording.parse(history);
    }

    private static String machine(String caught) {
        String function = "\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:";
        return """
                {"StartAt": "Reserve", "States": {
                  "Reserve": {%1$sreserve", "ResultPath": null, "Next": "Charge"},
                  "Charge": {%1$scharge", "Retry": [{"ErrorEquals": ["Busy"]}],
                    "Catch": [{"ErrorEquals": ["%2$s"], "Next": "Release"}], "End": true},
                  "Release": {%1$srelease", "Next": "Failed"},
                  "Failed": {"Type": "Fail"}}}""".formatted(function, caught);
    }
}
