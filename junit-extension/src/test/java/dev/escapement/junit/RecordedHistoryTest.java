package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedHistoryTest {

    @Test
    void the_execution_of_a_test_is_the_recorded_one() {
        assertThat(TestRun.of(Recorded.Reproduced.class).succeeded())
                .containsExactly(
                        "as_an_execution(Execution)",
                        "with_its_recording(Recording, Replayed, Simulation)",
                        "without_a_word()");
    }

    @Test
    void a_test_fails_if_the_replay_goes_another_way_unless_it_is_to() {
        TestRun run = TestRun.of(Recorded.Mended.class);

        assertThat(run.succeeded()).containsExactly("is_to_go_another_way(Execution, Replayed)");
        assertThat(run.failures().get("goes_another_way(Execution)"))
                .startsWith("The replay was expected to be exact or causal, but:\n")
                .contains("order-7.json, where Paying FAILED, was not reproduced: it diverged at event 11 of 16\n"
                        + "  but        the definition has no state 'Refund'\n"
                        + "  recorded   TaskStateExited Ship (11)  ")
                .contains("  because    the state is tried again, where the recorded execution gave up\n");
    }

    @Test
    void mistakes_are_told_as_such() {
        Map<String, String> failures = TestRun.of(Recorded.Mistaken.class).failures();

        assertThat(failures.get("is_not_there(Execution)"))
                .contains("There is no recording 'order-8.json'.", "Nearest: order-7.json");
        assertThat(failures.get("replays_nothing(Replayed)"))
                .contains(
                        "replays_nothing(Replayed) asks for a Replayed, but replays nothing: say @RecordedHistory(\"…\")");
        assertThat(failures.get("is_broken_too(Execution)"))
                .contains("is_broken_too(Execution) replays a recording, in which nothing else can go wrong: leave out"
                        + " faults, or @RecordedHistory");
    }
}
