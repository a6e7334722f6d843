package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.StateMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureAppendixTest {

    @TempDir
    Path folder;

    @Test
    void a_failed_test_leaves_its_history_and_its_story() throws IOException {
        TestRun run = TestRun.of(Map.of("escapement.appendix", folder.toString()), Failing.class);

        Path files = folder.resolve("dev.escapement.junit.FailureAppendixTest$Failing")
                .resolve("fails-2");
        assertThat(run.reports()).hasSize(2);
        Map<String, String> second = run.reports().get(1);
        assertThat(second)
                .containsEntry("escapement.execution", "TwoWaits-1")
                .containsEntry("escapement.reproduce", "seed 42")
                .containsEntry(
                        "escapement.history",
                        files.resolve("TwoWaits-1.history.json").toString())
                .containsEntry(
                        "escapement.story",
                        files.resolve("TwoWaits-1.story.txt").toString());
        assertThat(second.get("escapement.definition")).matches("sha256:[0-9a-f]{64}");
        assertThat(Files.readString(files.resolve("TwoWaits-1.history.json"))).startsWith("{\"events\":[{");
        assertThat(Files.readString(files.resolve("TwoWaits-1.story.txt")))
                .startsWith("TwoWaits succeeded 2 min after it started");
    }

    @Test
    void a_test_that_did_not_fail_leaves_nothing() {
        TestRun run = TestRun.of(Map.of("escapement.appendix", folder.toString()), NotFailing.class);

        assertThat(run.reports()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_written_to_does_not_hide_the_failure() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        TestRun run = TestRun.of(Map.of("escapement.appendix", file.toString()), Failing.class);

        assertThat(run.failures().values()).containsOnly("on purpose");
        assertThat(run.reports().get(0).get("escapement.history")).startsWith("not written: ");
    }

    @StepFunctionTest(value = "two-waits.asl.json", seed = 42)
    static class Failing {

        @RepeatedTest(2)
        void fails(Execution execution) {
            throw new AssertionError("on purpose");
        }
    }

    @StepFunctionTest(value = "two-waits.asl.json")
    static class NotFailing {

        @Test
        void passes(Execution execution) {}

        @Test
        void is_left_out(Execution execution) {
            Assumptions.abort();
        }

        @Test
        void simulates_nothing(StateMachine machine) {}
    }
}
