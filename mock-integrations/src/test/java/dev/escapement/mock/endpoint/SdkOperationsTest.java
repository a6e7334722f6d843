package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Simulation;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.operations.Account;
import dev.escapement.operations.StatesApi;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.MapRunStatus;
import software.amazon.awssdk.services.sfn.model.TestExecutionStatus;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;

/** What the SDK reads out of the answers, operation by operation where the stories do not come by. */
class SdkOperationsTest {

    private static final String FAN = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 2, "End": true,
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 60, "End": true}}}}}}
            """;

    private final LocalEndpoint endpoint = LocalEndpoint.on(Simulation.builder()
                    .answering(call -> TaskReply.success(Json.emptyObject()))
                    .build())
            .open();
    private final SfnClient client = Clients.of(endpoint.uri());

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
    }

    @Test
    void no_operation_of_the_sdk_is_unknown_here() {
        List<String> ofTheSdk = Arrays.stream(SfnClient.class.getMethods())
                .filter(method -> AwsResponse.class.isAssignableFrom(method.getReturnType()))
                .map(method -> method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                        + method.getName().substring(1))
                .distinct()
                .toList();

        assertThat(ofTheSdk).hasSizeGreaterThan(35);
        assertThat(StatesApi.of(Account.in(Simulation.builder().build())).operations())
                .containsAll(ofTheSdk);
    }

    @Test
    void an_operation_that_is_none_is_told_with_the_nearest() {
        assertThat(new JsonCaller(endpoint.uri()).say("StartExecutions", "{}"))
                .startsWith(
                        "400 {\"__type\":\"UnknownOperationException\",\"message\":\"There is no operation StartExecutions.")
                .contains("did you mean 'StartExecution'");
    }

    @Test
    void map_runs_are_listed_described_and_updated() {
        String machine = client.createStateMachine(
                        request -> request.name("Fan").definition(FAN).roleArn(Clients.ROLE))
                .stateMachineArn();
        String execution = client.startExecution(
                        request -> request.stateMachineArn(machine).input("[1, 2, 3]"))
                .executionArn();

        String mapRun = client.listMapRuns(request -> request.executionArn(execution))
                .mapRuns()
                .get(0)
                .mapRunArn();
        client.updateMapRun(request -> request.mapRunArn(mapRun).maxConcurrency(3));
        var running = client.describeMapRun(request -> request.mapRunArn(mapRun));
        endpoint.advanceBy(Duration.ofMinutes(3));
        var ended = client.describeMapRun(request -> request.mapRunArn(mapRun));

        assertThat(running.status()).isEqualTo(MapRunStatus.RUNNING);
        assertThat(running.maxConcurrency()).isEqualTo(3);
        assertThat(ended.status()).isEqualTo(MapRunStatus.SUCCEEDED);
        assertThat(ended.executionCounts().succeeded()).isEqualTo(3);
        assertThat(ended.stopDate()).isAfter(ended.startDate());
        assertThat(client.listExecutions(request -> request.mapRunArn(mapRun)).executions())
                .allMatch(child -> child.mapRunArn().equals(mapRun));
    }

    @Test
    void a_history_comes_backwards_and_without_its_data_on_request() {
        String machine = client.createStateMachine(request -> request.name("Work")
                        .roleArn(Clients.ROLE)
                        .definition("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"End\": true}}}"))
                .stateMachineArn();
        String execution = client.startExecution(
                        request -> request.stateMachineArn(machine).input("{\"secret\": 1}"))
                .executionArn();

        List<HistoryEvent> events = client.getExecutionHistory(request ->
                        request.executionArn(execution).reverseOrder(true).includeExecutionData(false))
                .events();

        assertThat(events)
                .extracting(HistoryEvent::type)
                .containsExactly(
                        HistoryEventType.EXECUTION_SUCCEEDED,
                        HistoryEventType.PASS_STATE_EXITED,
                        HistoryEventType.PASS_STATE_ENTERED,
                        HistoryEventType.EXECUTION_STARTED);
        assertThat(events).extracting(HistoryEvent::id).containsExactly(4L, 3L, 2L, 1L);
        assertThat(events.toString()).doesNotContain("secret");
        assertThat(events.get(0).timestamp()).isEqualTo(endpoint.now());
    }

    @Test
    void a_definition_is_checked_and_a_state_is_tried_without_a_machine() {
        String bad = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\": \"B\"}}}";
        String state = "{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\","
                + " \"OutputPath\": \"$.Payload\", \"Parameters\": {\"FunctionName\": \"f\"}, \"Next\": \"Done\"}";

        var checked = client.validateStateMachineDefinition(request -> request.definition(bad));
        var tried = client.testState(request -> request.definition(state)
                .input("{}")
                .inspectionLevel(InspectionLevel.DEBUG)
                .mock(mock -> mock.result("{\"Payload\": {\"ok\": true}, \"StatusCode\": 200}")));

        assertThat(checked.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
        assertThat(checked.diagnostics().get(0).message()).isEqualTo("Missing 'Next' target: B");
        assertThat(tried.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
        assertThat(tried.nextState()).isEqualTo("Done");
        assertThat(Json.parse(tried.output())).isEqualTo(Json.parse("{\"ok\": true}"));
        assertThat(new JsonCaller(endpoint.uri())
                        .say(
                                "TestState",
                                "{\"roleArn\": \"" + Clients.ROLE + "\", \"definition\": "
                                        + Json.write(Json.text(state)) + "}"))
                .isEqualTo("400 {\"__type\":\"ValidationException\",\"message\":"
                        + "\"Nobody answers arn:aws:states:::lambda:invoke here: give the request a mock\"}");
        endpoint.verify();
    }
}
