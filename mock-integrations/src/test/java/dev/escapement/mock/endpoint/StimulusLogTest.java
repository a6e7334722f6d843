package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StimulusLogTest {

    private static final String APPROVAL = """
            {"StartAt": "Approve", "States": {"Approve": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 3600,
              "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "Next": "Nap"},
              "Nap": {"Type": "Wait", "Seconds": 90, "End": true}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void what_came_in_happens_again_to_the_byte_without_anybody_outside() {
        Path file = folder.resolve("kept/story.jsonl");
        LocalEndpoint endpoint = story(simulation(7));
        endpoint.log().writeTo(file);
        endpoint.close();

        Simulation again =
                LocalEndpoint.on(simulation(7)).hosting(machine(APPROVAL)).replay(StimulusLog.read(file));

        assertThat(histories(again))
                .isEqualTo(endpoint.read(StimulusLogTest::histories))
                .hasSize(2);
        assertThat(histories(again).get(0)).contains("ExecutionSucceeded");
        assertThat(histories(again).get(1)).contains("TaskTimedOut");
    }

    @Test
    void each_stimulus_is_a_line_with_the_virtual_time_at_which_it_came() {
        LocalEndpoint endpoint = story(simulation(7));
        endpoint.close();

        List<String> lines = endpoint.log().toString().lines().toList();

        assertThat(lines.get(0))
                .isEqualTo(
                        "{\"stimuliOfEndpoint\":1,\"seed\":7,\"startedAt\":\"2026-01-05T09:00:00Z\",\"clock\":\"MANUAL\"}");
        assertThat(lines.get(1))
                .startsWith("{\"number\":1,\"at\":\"2026-01-05T09:00:00Z\",\"call\":\"StartExecution\",\"request\":{")
                .matches(".*\"answered\":\"200-[0-9a-f]{8}\"}");
        assertThat(lines.get(4)).isEqualTo("{\"number\":4,\"at\":\"2026-01-05T09:00:00Z\",\"advanceBy\":\"PT1M\"}");
        assertThat(lines).hasSize(1 + endpoint.log().size());
    }

    @Test
    void a_replay_that_leaves_the_log_says_where_and_how() {
        LocalEndpoint endpoint = story(simulation(7));
        endpoint.close();
        LocalEndpoint.Builder changed =
                LocalEndpoint.on(simulation(7)).hosting(machine(APPROVAL.replace("3600", "30")));

        assertThatThrownBy(() -> changed.replay(endpoint.log()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "The replay leaves the log at stimulus 5, {\"call\":\"DescribeExecution\",\"request\":{")
                .hasMessageContaining("}}, which is answered otherwise: 200 {\"executionArn\":")
                .hasMessageContaining("\"status\":\"FAILED\"")
                .hasMessageEndingWith("\nIs the definition another one, or do others answer its Tasks?");
    }

    @Test
    void another_seed_is_another_simulation() {
        LocalEndpoint endpoint = story(simulation(7));
        endpoint.close();

        assertThatThrownBy(() -> LocalEndpoint.on(simulation(8)).replay(endpoint.log()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The simulation is another one than that of the log:"
                                + " {\"stimuliOfEndpoint\":1,\"seed\":8,\"startedAt\":\"2026-01-05T09:00:00Z\",\"clock\":\"MANUAL\"}"
                                + " instead of"
                                + " {\"stimuliOfEndpoint\":1,\"seed\":7,\"startedAt\":\"2026-01-05T09:00:00Z\",\"clock\":\"MANUAL\"}");
    }

    @Test
    void a_file_that_is_no_log_is_refused_with_its_line() throws Exception {
        Path file = folder.resolve("no.jsonl");
        Files.writeString(
                file,
                "{\"stimuliOfEndpoint\": 1, \"startedAt\": \"2026-01-05T09:00:00Z\", \"clock\": \"MANUAL\"}\n"
                        + "{\"number\": 1, \"at\": \"2026-01-05T09:00:00Z\", \"advanceTo\": \"Tuesday\"}\n");
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"events\": []}");

        assertThatThrownBy(() -> StimulusLog.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ", line 2, is no line of a log of stimuli: no stimulus is known in {");
        assertThatThrownBy(() -> StimulusLog.read(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(empty + " is empty; the first line of a log says what the simulation was");
        assertThatThrownBy(() -> StimulusLog.read(other))
                .hasMessage(other
                        + ", line 1, is no line of a log of stimuli: the member stimuliOfEndpoint with the value 1 was"
                        + " expected, but there is {\"events\":[]}");
        assertThatThrownBy(() -> StimulusLog.read(folder.resolve("missing.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(folder.resolve("missing.jsonl") + " cannot be read: ");
    }

    /** One is approved after a minute, the other by nobody. */
    private static LocalEndpoint story(Simulation simulation) {
        LocalEndpoint endpoint =
                LocalEndpoint.on(simulation).hosting(machine(APPROVAL)).open();
        JsonCaller caller = new JsonCaller(endpoint.uri());
        String first = start(caller, "{\\\"id\\\": 1}");
        start(caller, "{\\\"id\\\": 2}");
        caller.call("ListActivities", "{}");
        endpoint.advanceBy(Duration.ofMinutes(1));
        caller.call("DescribeExecution", "{\"executionArn\": \"" + first + "\"}");
        String token = endpoint.standstill().awaited().get(0).call().taskToken();
        caller.call("SendTaskSuccess", "{\"taskToken\": \"" + token + "\", \"output\": \"{}\"}");
        caller.say("SendTaskSuccess", "{\"taskToken\": \"" + token + "\", \"output\": \"{}\"}");
        endpoint.runUntilIdle();
        endpoint.advanceToNextEvent();
        return endpoint;
    }

    private static String start(JsonCaller caller, String input) {
        return caller.call(
                        "StartExecution",
                        "{\"stateMachineArn\": \"" + machine(APPROVAL).arn() + "\", \"input\": \"" + input + "\"}")
                .path("executionArn")
                .asText();
    }

    private static Simulation simulation(long seed) {
        return Simulation.builder()
                .seed(seed)
                .answering(call -> TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()))
                .build();
    }

    private static StateMachine machine(String definition) {
        return StateMachine.parse(definition).named("Approval");
    }

    private static List<String> histories(Simulation simulation) {
        return simulation.executions().stream().map(Execution::historyJson).toList();
    }
}
