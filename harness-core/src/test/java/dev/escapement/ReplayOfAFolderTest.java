package dev.escapement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.KeptChildren;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayOfAFolderTest {

    private static final String DEFINITION = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ToleratedFailureCount": 1,
              "ResultPath": null,
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "%s", "End": true}}}}}}
            """.formatted(Runs.FUNCTION);

    @TempDir
    private Path folder;

    private Execution original;

    @BeforeEach
    void record() throws IOException {
        original = Simulation.builder()
                .seed(42)
                .keeping(KeptChildren.ALL)
                .answering(call -> call.parameters().asInt() == 2
                        ? TaskReply.failure("Broken", "item 2").after(Duration.ofSeconds(2))
                        : TaskReply.success(Json.parse("{}")).after(Duration.ofSeconds(1)))
                .build()
                .start(
                        StateMachine.parse(DEFINITION).named("Order"),
                        StartRequest.of("[1, 2, 3]").named("order-7"))
                .runToEnd();
        write("history.json", original.historyJson());
        write("describe-execution.json", describe(original, null));
        write(
                "describe-state-machine.json",
                Json.write(Json.object()
                        .put("stateMachineArn", original.machine().arn())
                        .put("name", "Order")
                        .put("definition", DEFINITION)
                        .build()));
        MapRun run = original.mapRuns().get(0);
        List<JsonNode> listed = run.executions().stream()
                .map(child -> Json.parse(describe(child, run.arn())))
                .toList();
        write(
                "children.json",
                Json.write(Json.object().put("executions", Json.array(listed)).build()));
        for (Execution child : run.executions()) {
            write("children/" + child.name() + ".json", child.historyJson());
        }
    }

    @Test
    void a_folder_holds_an_execution_with_its_description_definition_and_children() {
        Recording recording = Recording.read(folder);

        assertThat(recording.executionArn()).isEqualTo(original.arn());
        assertThat(recording.definition()).isEqualTo(DEFINITION);
        assertThat(recording.children())
                .extracting(Recording::executionArn)
                .containsExactlyInAnyOrderElementsOf(original.mapRuns().get(0).executions().stream()
                        .map(Execution::arn)
                        .toList());
    }

    @Test
    void children_are_answered_from_their_own_histories() {
        Replayed replayed = Replay.of(Recording.read(folder)).run();

        assertThat(replayed.verdict()).as(replayed.report()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution().historyJson()).isEqualTo(original.historyJson());
        assertThat(replayed.execution().mapRuns().get(0).errors()).containsEntry("Broken", 1L);
    }

    @Test
    void a_child_that_goes_another_way_is_the_divergence() {
        StateMachine patient = StateMachine.parse(DEFINITION.replace(
                "\"End\": true}}}}}}", "\"End\": true, \"Retry\": [{\"ErrorEquals\": [\"Broken\"]}]}}}}}}"));

        Replayed replayed = Replay.of(Recording.read(folder)).against(patient).run();

        assertThat(replayed.verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(replayed.report())
                .contains(
                        "\n  child      ", "because    the state is tried again, where the recorded execution gave up");
    }

    @Test
    void a_folder_of_several_executions_is_read_as_such() throws IOException {
        write("another/other.json", original.historyJson());

        assertThat(Recording.readAll(folder)).hasSize(2);
        assertThatThrownBy(() -> Recording.read(folder))
                .hasMessageStartingWith(folder + " holds 2 executions, where one is asked for: ");
    }

    @Test
    void a_folder_without_a_history_is_refused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("definition.json"), DEFINITION);

        assertThatThrownBy(() -> Recording.read(empty))
                .hasMessage(empty + " cannot be read: there is no history in it, neither in any file");
        assertThatThrownBy(() -> Recording.read(other))
                .hasMessage(other + " cannot be read: there is no history in it, neither in definition.json");
    }

    private static String describe(Execution execution, String mapRunArn) {
        return Json.write(Json.object()
                .put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.name())
                .put("status", execution.status().name())
                .put("startDate", execution.startedAt().toString())
                .putIfPresent("mapRunArn", mapRunArn)
                .build());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
