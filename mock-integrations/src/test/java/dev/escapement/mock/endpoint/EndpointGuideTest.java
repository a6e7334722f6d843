package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.operations.Account;
import dev.escapement.operations.StatesApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnClient;

/** What the guide shows is code of tests, and what it lists is there. */
class EndpointGuideTest {

    private static final Path GUIDE = Path.of("ENDPOINT.md");
    private static final Path HERE = Path.of("src/test/java/dev/escapement/mock/endpoint/EndpointGuideTest.java");
    private static final Path JUNIT =
            Path.of("../junit-extension/src/test/java/dev/escapement/junit/EndpointTest.java");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OPERATION = Pattern.compile("`([A-Z]\\w+)`");

    private static final StateMachine ORDERS = StateMachine.parse("""
            {"StartAt": "Approve", "States": {"Approve": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 86400,
              "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 60, "End": true}}}
            """).named("Orders");

    @TempDir
    private Path folder;

    @Test
    void every_snippet_is_code_of_a_test() throws IOException {
        String code = squeezed(Files.readString(HERE)) + squeezed(Files.readString(JUNIT));

        List<String> snippets = JAVA.matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(snippets).hasSize(5).allSatisfy(snippet -> assertThat(code).contains(squeezed(snippet)));
    }

    @Test
    void the_operations_it_lists_are_those_there_are() throws IOException {
        String guide = Files.readString(GUIDE);
        String list = guide.substring(guide.indexOf("## Operations"));

        List<String> told =
                OPERATION.matcher(list).results().map(EndpointGuideTest::name).toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        StatesApi.of(Account.in(Simulation.builder().build())).operations());
    }

    @Test
    void an_order_is_approved_an_hour_before_it_is_too_late() {
        StateMachine orders = ORDERS;
        Simulation simulation = sameAsThen();

        try (LocalEndpoint endpoint =
                LocalEndpoint.on(simulation).hosting(orders).open()) {
            SfnClient client = Clients.of(endpoint.uri());
            String order = client.startExecution(request -> request.stateMachineArn(orders.arn()))
                    .executionArn();
            endpoint.advanceBy(Duration.ofHours(23));
            client.sendTaskSuccess(word -> word.taskToken(token(endpoint)).output("{}"));
            endpoint.runUntilIdle();
            assertThat(endpoint.status(order)).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }

    @Test
    void a_run_is_repeated_from_its_log() {
        StateMachine orders = ORDERS;
        Path file = folder.resolve("run.jsonl");
        LocalEndpoint endpoint = LocalEndpoint.on(sameAsThen()).hosting(orders).open();
        new JsonCaller(endpoint.uri()).call("StartExecution", "{\"stateMachineArn\": \"" + orders.arn() + "\"}");
        endpoint.close();

        endpoint.log().writeTo(file);
        Simulation again = LocalEndpoint.on(sameAsThen()).hosting(orders).replay(StimulusLog.read(file));

        assertThat(again.executions()).hasSize(1);
    }

    @Test
    void cases_of_a_mock_configuration_are_told_before_it_is_opened() throws IOException {
        StateMachine orders = ORDERS;
        Path file = Files.writeString(folder.resolve("MockConfigFile.json"), "{\"StateMachines\": {}}");
        Simulation simulation = sameAsThen();

        LocalEndpoint endpoint = LocalEndpoint.on(simulation)
                .hosting(orders)
                .mocks(MockConfigFile.read(file))
                .open();

        assertThat(endpoint.uri().getHost()).isEqualTo("127.0.0.1");
        endpoint.close();
    }

    @Test
    void the_settings_of_the_sdk_lead_there_without_a_word_in_the_application() {
        LocalEndpoint endpoint = LocalEndpoint.on(sameAsThen())
                .livingIn("eu-central-1", "210987654321")
                .hosting(ORDERS)
                .open();
        System.setProperty("aws.endpointUrlSfn", endpoint.uri().toString());
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", "any");
        System.setProperty("aws.secretAccessKey", "thing");
        try (SfnClient application = SfnClient.create()) {
            assertThat(application.listStateMachines().stateMachines())
                    .extracting(machine -> machine.stateMachineArn())
                    .containsExactly("arn:aws:states:eu-central-1:210987654321:stateMachine:Orders");
        } finally {
            List.of("aws.endpointUrlSfn", "aws.region", "aws.accessKeyId", "aws.secretAccessKey")
                    .forEach(System::clearProperty);
            endpoint.close();
        }
    }

    private static Simulation sameAsThen() {
        return Simulation.builder()
                .answering(call -> TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting()))
                .build();
    }

    private static String token(LocalEndpoint endpoint) {
        return endpoint.standstill().awaited().get(0).call().taskToken();
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }

    /** The formatter breaks lines where the guide does not. */
    private static String squeezed(String code) {
        return Stream.of(code.split("\\s+")).reduce("", String::concat);
    }
}
