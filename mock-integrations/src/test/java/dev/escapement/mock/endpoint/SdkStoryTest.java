package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class SdkStoryTest {

    private static final String ORDERS = """
            {"StartAt": "Approve", "States": {
              "Approve": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "HeartbeatSeconds": 600, "TimeoutSeconds": 86400,
                "Parameters": {"QueueUrl": "https://sqs/approvals", "MessageBody": {"token.$": "$$.Task.Token"}},
                "ResultPath": "$.approval", "Next": "Pack"},
              "Pack": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:pack",
                "TimeoutSeconds": 3600, "ResultPath": "$.parcel", "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 7200, "Next": "Ship"},
              "Ship": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ship", "End": true}}}
            """;

    private static final String EXPRESS = """
            {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 3, "Next": "Done"},
              "Done": {"Type": "Pass", "Result": {"done": true}, "End": true}}}
            """;

    private final List<String> shipped = new ArrayList<>();
    private final Simulation simulation = Simulation.builder()
            .answering(call -> {
                if (call.resource().pattern().submits()) {
                    return TaskReply.submitted(Json.parse("{\"MessageId\": \"m-1\"}"), TaskReply.awaiting());
                }
                shipped.add(Json.write(call.parameters()));
                return shipped.size() == 1
                        ? TaskReply.failure("Truck.Broken", "no wheels")
                        : TaskReply.success(Json.parse("{\"shipped\": true}"));
            })
            .build();
    private final LocalEndpoint endpoint = LocalEndpoint.on(simulation).open();
    private final SfnClient client = Clients.of(endpoint.uri());

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
    }

    @Test
    void a_whole_story_create_start_approve_work_fail_redrive_and_page_through_the_history() {
        client.createActivity(request -> request.name("pack"));
        String machine = create("Orders", ORDERS, StateMachineType.STANDARD);

        String order = client.startExecution(request ->
                        request.stateMachineArn(machine).name("order-7").input("{\"id\": 7}"))
                .executionArn();
        client.sendTaskSuccess(request -> request.taskToken(token()).output("{\"by\": \"Ann\"}"));
        GetActivityTaskResponse task = client.getActivityTask(
                request -> request.activityArn("arn:aws:states:us-east-1:123456789012:activity:pack")
                        .workerName("Bob"));
        client.sendTaskSuccess(request -> request.taskToken(task.taskToken()).output("{\"kg\": 2}"));
        ExecutionStatus resting = status(order);
        endpoint.advanceBy(Duration.ofHours(2));
        ExecutionStatus failed = status(order);
        Instant redriven =
                client.redriveExecution(request -> request.executionArn(order)).redriveDate();

        assertThat(Json.parse(task.input()).at("/approval/by").asText()).isEqualTo("Ann");
        assertThat(List.of(resting, failed)).containsExactly(ExecutionStatus.RUNNING, ExecutionStatus.FAILED);
        assertThat(redriven).isEqualTo(endpoint.now());
        assertThat(status(order)).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(client.describeExecution(request -> request.executionArn(order))
                        .output())
                .isEqualTo("{\"shipped\":true}");
        assertThat(history(order))
                .startsWith(
                        HistoryEventType.EXECUTION_STARTED,
                        HistoryEventType.TASK_STATE_ENTERED,
                        HistoryEventType.TASK_SCHEDULED,
                        HistoryEventType.TASK_STARTED,
                        HistoryEventType.TASK_SUBMITTED,
                        HistoryEventType.TASK_SUCCEEDED)
                .contains(HistoryEventType.ACTIVITY_STARTED, HistoryEventType.EXECUTION_REDRIVEN)
                .endsWith(HistoryEventType.EXECUTION_SUCCEEDED);
    }

    @Test
    void the_same_name_twice_is_the_same_execution_while_it_runs_and_refused_with_another_input() {
        String machine = create("Orders", ORDERS, StateMachineType.STANDARD);

        String first = start(machine, "order-7", "{\"id\": 7}");
        String again = start(machine, "order-7", "{\"id\": 7}");

        assertThat(again).isEqualTo(first);
        assertThatThrownBy(() -> start(machine, "order-7", "{\"id\": 8}"))
                .isInstanceOf(ExecutionAlreadyExistsException.class)
                .hasMessageContaining("Execution Already Exists: '" + first + "'");
    }

    @Test
    void time_stands_until_the_test_moves_it_and_a_lost_heartbeat_is_lost_then() {
        String machine = create("Orders", ORDERS, StateMachineType.STANDARD);
        String order = start(machine, "order-7", "{}");
        String token = token();
        Instant start = endpoint.now();

        endpoint.advanceBy(Duration.ofSeconds(599));
        client.sendTaskHeartbeat(request -> request.taskToken(token));
        endpoint.advanceBy(Duration.ofSeconds(599));
        ExecutionStatus waiting = status(order);
        endpoint.advanceBy(Duration.ofSeconds(1));

        assertThat(waiting).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(endpoint.now()).isEqualTo(start.plusSeconds(1199));
        assertThat(client.describeExecution(request -> request.executionArn(order)))
                .returns(ExecutionStatus.FAILED, told -> told.status())
                .returns("States.Timeout", told -> told.error())
                .returns(start.plusSeconds(1199), told -> told.stopDate());
        assertThatThrownBy(() -> client.sendTaskSuccess(
                        request -> request.taskToken(token).output("{}")))
                .isInstanceOf(TaskTimedOutException.class)
                .hasMessageContaining("Task Timed Out: 'Provided task does not exist anymore'");
    }

    @Test
    void a_worker_waits_for_a_task_and_gets_it_when_it_is_there() throws Exception {
        client.createActivity(request -> request.name("pack"));
        String machine = create("Orders", ORDERS, StateMachineType.STANDARD);
        List<GetActivityTaskResponse> taken = new ArrayList<>();
        Thread worker = new Thread(() -> taken.add(client.getActivityTask(
                request -> request.activityArn("arn:aws:states:us-east-1:123456789012:activity:pack"))));
        worker.start();
        await().until(() -> !endpoint.standstill().held().isEmpty());

        start(machine, "order-7", "{}");
        client.sendTaskSuccess(request -> request.taskToken(token()).output("{}"));
        worker.join();

        assertThat(taken).singleElement().satisfies(task -> {
            assertThat(task.taskToken()).isEqualTo(token());
            assertThat(task.input()).isEqualTo("{\"approval\":{}}");
        });
    }

    @Test
    void a_synchronous_start_answers_once_time_has_let_it_end() throws Exception {
        String machine = create("Quick", EXPRESS, StateMachineType.EXPRESS);
        List<String> outputs = new ArrayList<>();
        Thread caller = new Thread(() -> {
            var answer = client.startSyncExecution(request -> request.stateMachineArn(machine));
            outputs.add(answer.statusAsString() + " " + answer.output());
        });
        caller.start();
        await().until(() -> !endpoint.standstill().held().isEmpty());

        List<String> early = List.copyOf(outputs);
        endpoint.advanceBy(Duration.ofSeconds(3));
        caller.join();

        assertThat(early).isEmpty();
        assertThat(outputs).containsExactly(SyncExecutionStatus.SUCCEEDED + " {\"done\":true}");
    }

    @Test
    void what_the_service_refuses_is_refused_in_its_types_and_words() {
        assertThatThrownBy(() -> create("Broken", "{\"States\": {}}", StateMachineType.STANDARD))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED");
        assertThatThrownBy(() -> client.listStateMachines(request -> request.maxResults(1001)))
                .isInstanceOf(SfnException.class)
                .hasMessageContaining(
                        "1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint:"
                                + " Member must have value less than or equal to 1000")
                .satisfies(refused -> assertThat(
                                ((SfnException) refused).awsErrorDetails().errorCode())
                        .isEqualTo("ValidationException"));
    }

    @Test
    void lists_come_in_pages() {
        String machine = create("Orders", ORDERS, StateMachineType.STANDARD);
        for (int i = 1; i <= 5; i++) {
            start(machine, "order-" + i, "{}");
        }

        List<String> names = client
                .listExecutionsPaginator(
                        request -> request.stateMachineArn(machine).maxResults(2))
                .executions()
                .stream()
                .map(execution -> execution.name())
                .toList();

        assertThat(names).containsExactly("order-5", "order-4", "order-3", "order-2", "order-1");
    }

    @Test
    void a_machine_that_is_there_already_needs_no_creation() {
        LocalEndpoint furnished = LocalEndpoint.on(Simulation.builder().build())
                .hosting(StateMachine.parse(EXPRESS).named("Rested"))
                .open();
        try (SfnClient other = Clients.of(furnished.uri())) {
            assertThat(other.listStateMachines().stateMachines())
                    .extracting(machine -> machine.name())
                    .containsExactly("Rested");
        } finally {
            furnished.close();
        }
    }

    private String create(String name, String definition, StateMachineType type) {
        return client.createStateMachine(request -> request.name(name)
                        .definition(definition)
                        .roleArn(Clients.ROLE)
                        .type(type))
                .stateMachineArn();
    }

    private String start(String machine, String name, String input) {
        return client.startExecution(
                        request -> request.stateMachineArn(machine).name(name).input(input))
                .executionArn();
    }

    private ExecutionStatus status(String execution) {
        return client.describeExecution(request -> request.executionArn(execution))
                .status();
    }

    private String token() {
        return endpoint.standstill().awaited().get(0).call().taskToken();
    }

    /** In pages of five, and each page in its order. */
    private List<HistoryEventType> history(String execution) {
        List<HistoryEventType> types = new ArrayList<>();
        for (GetExecutionHistoryResponse page : client.getExecutionHistoryPaginator(
                request -> request.executionArn(execution).maxResults(5))) {
            assertThat(page.events()).hasSizeLessThanOrEqualTo(5);
            page.events().stream().map(HistoryEvent::type).forEach(types::add);
        }
        return types;
    }
}
