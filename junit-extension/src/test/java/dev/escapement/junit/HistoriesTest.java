package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.junit.scenario.ScenarioEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class HistoriesTest {

    @TempDir
    Path folder;

    @Test
    void every_execution_of_every_test_is_written_when_asked_for() throws IOException {
        TestRun.of(Map.of("escapement.histories", folder.toString(), "escapement.appendix", "target"), Many.class);

        assertThat(files().map(HistoriesTest::test).distinct())
                .containsExactly(
                        "Inside/nested(dev.escapement.Execution)",
                        "fails(dev.escapement.Execution)",
                        "parameterized(java.lang.String_dev.escapement.StateMachine_dev.escapement.Simulation)-HASH/_1-HASH",
                        "parameterized(java.lang.String_dev.escapement.StateMachine_dev.escapement.Simulation)-HASH/_2-HASH",
                        "repeated(dev.escapement.Execution)/_1-HASH",
                        "repeated(dev.escapement.Execution)/_2-HASH");
        assertThat(files().map(file -> file.getFileName().toString()).distinct())
                .containsExactly(
                        "TwoWaits-1.history.json",
                        "TwoWaits-1.story.txt",
                        "TwoWaits-2.history.json",
                        "TwoWaits-2.story.txt");
        assertThat(Files.readString(files().toList().get(0))).startsWith("{\"events\":[{");
    }

    @Test
    void two_runs_write_the_same() throws IOException {
        Map<Path, String> first = written("first");
        Map<Path, String> second = written("second");

        assertThat(first).hasSize(14).isEqualTo(second);
    }

    @Test
    void scenarios_write_theirs_too() throws IOException {
        EngineTestKit.engine(ScenarioEngine.ID)
                .selectors(selectClasspathResource("dev/escapement/junit/scenario/more/inline.scenario.json"))
                .configurationParameter("escapement.histories", folder.toString())
                .execute();

        assertThat(files().map(file -> folder.relativize(file).toString().replaceAll("-[0-9a-f]{8}/", "-HASH/")))
                .containsExactly(
                        "escapement-scenarios/target_test-classes_dev_escapement_junit_scenario_more_inline.scenario.json-HASH"
                                + "/the_input_is_handed_on-HASH/Inline-1.history.json",
                        "escapement-scenarios/target_test-classes_dev_escapement_junit_scenario_more_inline.scenario.json-HASH"
                                + "/the_input_is_handed_on-HASH/Inline-1.story.txt");
    }

    @Test
    void nobody_who_does_not_ask_gets_any() {
        TestRun.of(Map.of("escapement.appendix", "target"), Many.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_written_to_fails() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThat(TestRun.of(Map.of("escapement.histories", file.toString()), One.class)
                        .failure())
                .startsWith("The histories of [engine:junit-jupiter]/[class:")
                .endsWith("cannot be written");
    }

    private Map<Path, String> written(String name) throws IOException {
        Path root = folder.resolve(name);
        TestRun.of(Map.of("escapement.histories", root.toString(), "escapement.appendix", "target"), Many.class);
        Map<Path, String> texts = new java.util.TreeMap<>();
        for (Path file : filesIn(root)) {
            texts.put(root.relativize(file), Files.readString(file));
        }
        return texts;
    }

    private Stream<Path> files() throws IOException {
        return filesIn(folder).stream();
    }

    private static List<Path> filesIn(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Beyond the class, without what differs when a signature does. */
    private static String test(Path file) {
        String path = file.getParent().toString().replaceAll("-[0-9a-f]{8}(?=/|$)", "-HASH");
        return path.substring(path.indexOf("HistoriesTest$Many/") + "HistoriesTest$Many/".length());
    }

    @StepFunctionTest("two-waits.asl.json")
    static class One {

        @Test
        void passes(Execution execution) {}
    }

    @StepFunctionTest("two-waits.asl.json")
    static class Many {

        @RepeatedTest(2)
        void repeated(Execution execution) {}

        @ParameterizedTest
        @ValueSource(strings = {"1", "2"})
        void parameterized(String input, StateMachine machine, Simulation simulation) {
            simulation.start(machine, input).runToEnd();
            if (input.equals("2")) {
                simulation.start(machine, "3").runToEnd();
            }
        }

        @Test
        void fails(Execution execution) {
            throw new AssertionError("on purpose");
        }

        @Nested
        class Inside {

            @Test
            void nested(Execution execution) {}
        }
    }
}
