package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Replayed;
import dev.escapement.Simulation;
import dev.escapement.mock.Script;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test classes that replay recordings, to be run by tests; what fails in them fails on purpose. */
final class Recorded {

    private static final String PATIENT = """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge", "Next": "Ship"},
              "Ship": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ship", "End": true,
                "Retry": [{"ErrorEquals": ["Warehouse.Closed"], "IntervalSeconds": 86400}]}}}""";

    private Recorded() {}

    @StepFunctionTest(definition = Faulty.PAYING, name = "Paying")
    @RecordedHistory("order-7.json")
    static class Reproduced {

        @Test
        void as_an_execution(Execution execution) {
            assertThat(execution).failedWith("Bank.Closed").visited("Charge", "Ship", "Refund");
        }

        @Test
        void with_its_recording(Recording recording, Replayed replayed, Simulation simulation) {
            assertThat(recording.events()).hasSize(16);
            assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
            assertThat(simulation).isSameAs(replayed.execution().simulation());
        }

        @Test
        void without_a_word() {
            // That it is reproduced is promise enough.
        }
    }

    @StepFunctionTest(definition = PATIENT, name = "Paying")
    static class Mended {

        @BeforeEach
        void the_warehouse_opens(Script script) {
            script.state("Ship").returns("{\"shipped\": true}");
        }

        @Test
        @RecordedHistory(value = "order-7.json", expected = Verdict.DIVERGED)
        void is_to_go_another_way(Execution execution, Replayed replayed) {
            assertThat(execution).succeeded();
            assertThat(replayed.unanswered()).hasSize(1);
        }

        @Test
        @RecordedHistory("order-7.json")
        void goes_another_way(Execution execution) {
            assertThat(execution).succeeded();
        }
    }

    @StepFunctionTest(definition = Faulty.PAYING, name = "Paying")
    static class Mistaken {

        @Test
        @RecordedHistory("order-8.json")
        void is_not_there(Execution execution) {
            assertThat(execution).succeeded();
        }

        @Test
        void replays_nothing(Replayed replayed) {
            assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        }

        @StepFunctionTest(faults = "Charge=throttled")
        @RecordedHistory("order-7.json")
        void is_broken_too(Execution execution) {
            assertThat(execution).succeeded();
        }
    }
}
