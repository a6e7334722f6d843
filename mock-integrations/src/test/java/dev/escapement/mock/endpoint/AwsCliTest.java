package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The AWS command line, where somebody has installed it. */
class AwsCliTest {

    private static final StateMachine APPROVAL = StateMachine.parse("""
            {"StartAt": "Approve", "States": {"Approve": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 60, "End": true}}}
            """).named("Approval");

    @Test
    void it_starts_approves_and_reads_what_happened() throws Exception {
        boolean installed = isInstalled();
        if (!installed) {
            System.out.println("The AWS command line is not installed: it was not tried against the local endpoint.");
        }
        assumeTrue(installed);
        Simulation simulation = Simulation.builder()
                .answering(call -> TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()))
                .build();
        try (LocalEndpoint endpoint =
                LocalEndpoint.on(simulation).hosting(APPROVAL).open()) {
            String order = Json.parse(aws(
                            endpoint, "start-execution", "--state-machine-arn", APPROVAL.arn(), "--name", "order-7"))
                    .path("executionArn")
                    .asText();
            String token = endpoint.standstill().awaited().get(0).call().taskToken();
            aws(endpoint, "send-task-success", "--task-token", token, "--task-output", "{\"by\": \"Ann\"}");
            endpoint.advanceBy(Duration.ofMinutes(1));
            String history = aws(endpoint, "get-execution-history", "--execution-arn", order, "--max-items", "3");
            String refused = aws(endpoint, "send-task-heartbeat", "--task-token", token);

            assertThat(endpoint.status(order)).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(Json.parse(history).path("events")).hasSize(3);
            assertThat(refused).contains("(TaskTimedOut)").contains("Provided task does not exist anymore");
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("aws", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String aws(LocalEndpoint endpoint, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws", "stepfunctions"));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("--endpoint-url", endpoint.uri().toString(), "--region", "us-east-1", "--output", "json"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AWS_ACCESS_KEY_ID", "any");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "thing");
        builder.environment().put("AWS_PAGER", "");
        Process process = builder.start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }
}
