package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many callers at once. What they do is bounded by calls and not by time, so that it takes as long as it takes. */
class CrowdTest {

    private static final int CLIENTS = 200;
    private static final int ORDERS_EACH = Boolean.getBoolean("escapement.thorough") ? 120 : 2;

    private static final StateMachine ORDERS = StateMachine.parse("""
            {"StartAt": "Approve", "States": {
              "Approve": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 90000,
                "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 1, "End": true}}}
            """).named("Orders");

    @TempDir
    private Path folder;

    @Test
    void nothing_of_what_two_hundred_callers_do_at_once_is_lost_and_all_of_it_can_be_repeated() throws Exception {
        LocalEndpoint endpoint = LocalEndpoint.on(simulation()).hosting(ORDERS).open();
        List<Throwable> troubles = new CopyOnWriteArrayList<>();

        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String name = "client-" + i;
            JsonCaller caller = new JsonCaller(endpoint.uri());
            Thread client = new Thread(() -> placeOrders(name, caller));
            client.setUncaughtExceptionHandler((thread, trouble) -> troubles.add(trouble));
            clients.add(client);
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            endpoint.advanceBy(Duration.ofMillis(10));
            client.join();
        }
        endpoint.runUntilIdle();
        endpoint.close();
        endpoint.log().writeTo(folder.resolve("crowd.jsonl"));

        assertThat(troubles).isEmpty();
        assertThat(endpoint.troubles()).isEmpty();
        List<Execution> executions = endpoint.read(Simulation::executions);
        assertThat(executions)
                .hasSize(CLIENTS * ORDERS_EACH)
                .allMatch(execution -> execution.status() == ExecutionStatus.SUCCEEDED);
        Simulation again =
                LocalEndpoint.on(simulation()).hosting(ORDERS).replay(StimulusLog.read(folder.resolve("crowd.jsonl")));
        assertThat(histories(again.executions())).isEqualTo(histories(executions));
    }

    private static void placeOrders(String client, JsonCaller caller) {
        for (int i = 0; i < ORDERS_EACH; i++) {
            String order = caller.call(
                            "StartExecution",
                            "{\"stateMachineArn\": \"" + ORDERS.arn() + "\", \"name\": \"" + client + "-" + i + "\"}")
                    .path("executionArn")
                    .asText();
            String token = token(caller.call("GetExecutionHistory", "{\"executionArn\": \"" + order + "\"}"));
            caller.call("SendTaskHeartbeat", "{\"taskToken\": \"" + token + "\"}");
            caller.call("SendTaskSuccess", "{\"taskToken\": \"" + token + "\", \"output\": \"{}\"}");
            assertThat(caller.say("SendTaskSuccess", "{\"taskToken\": \"" + token + "\", \"output\": \"{}\"}"))
                    .startsWith("400 {\"__type\":\"TaskTimedOut\"");
        }
    }

    /** As it went out with the message. */
    private static String token(JsonNode history) {
        for (JsonNode event : history.path("events")) {
            if (event.path("type").asText().equals("TaskScheduled")) {
                String parameters =
                        event.at("/taskScheduledEventDetails/parameters").asText();
                return Json.parse(parameters).at("/MessageBody/token").asText();
            }
        }
        throw new AssertionError("no token in " + history);
    }

    private static Simulation simulation() {
        return Simulation.builder()
                .seed(42)
                .answering(call -> TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()))
                .build();
    }

    private static List<String> histories(List<Execution> executions) {
        return executions.stream().map(Execution::historyJson).toList();
    }
}
