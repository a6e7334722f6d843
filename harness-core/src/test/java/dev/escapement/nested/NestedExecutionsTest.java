package dev.escapement.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Decoration;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Runs;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NestedExecutionsTest {

    private static final String CHILD = "arn:aws:states:us-east-1:123456789012:stateMachine:Child";

    private static final String REST_AND_ANSWER = """
            {"StartAt": "Rest", "States": {
              "Rest": {"Type": "Wait", "Seconds": 60, "Next": "Answer"},
              "Answer": {"Type": "Pass", "Result": {"answer": 42}, "End": true}}}
            """;

    private static final String FAIL = """
            {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "Nope", "Cause": "no way"}}}
            """;

    @Test
    void request_response_starts_the_child_and_goes_on() {
        Execution parent = run("states:startExecution", REST_AND_ANSWER, "\"Name\": \"one\", \"Input\": {\"a\": 1}");

        JsonNode response = output(parent);

        assertThat(response.path("ExecutionArn").textValue())
                .isEqualTo("arn:aws:states:us-east-1:123456789012:execution:Child:one");
        assertThat(response.path("StartDate").longValue())
                .isEqualTo(parent.startedAt().toEpochMilli());
        assertThat(response.has("SdkHttpMetadata")).isTrue();
        assertThat(parent.stoppedAt()).isEqualTo(parent.startedAt());
        assertThat(child(parent).status()).isEqualTo(ExecutionStatus.RUNNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "states:startExecution.sync; \"{\\\"answer\\\":42}\"",
                "states:startExecution.sync:2; {\"answer\":42}"
            })
    void a_parent_that_waits_gets_the_description_of_the_child(String action, String shownOutput) {
        Execution parent = run(action, REST_AND_ANSWER, "\"Name\": \"one\", \"Input\": {\"a\": 1}");

        JsonNode description = output(parent);

        assertThat(Json.write(description.path("Output"))).isEqualTo(shownOutput);
        assertThat(description.path("Status").textValue()).isEqualTo("SUCCEEDED");
        assertThat(description.path("RedriveStatusReason").textValue())
                .isEqualTo("Execution is SUCCEEDED and cannot be redriven");
        assertThat(description.path("StopDate").longValue()
                        - description.path("StartDate").longValue())
                .isEqualTo(60_000);
        assertThat(Runs.history(parent)).contains("TaskSubmitted", "+60.0 TaskSucceeded");
    }

    @Test
    void a_child_that_fails_fails_the_task_with_its_description_as_the_cause() {
        Execution parent = run("states:startExecution.sync:2", FAIL, "\"Name\": \"one\"");

        JsonNode cause = Json.parse(Objects.requireNonNull(parent.cause()));

        assertThat(parent.error()).isEqualTo("States.TaskFailed");
        assertThat(cause.path("Error").textValue()).isEqualTo("Nope");
        assertThat(cause.path("Cause").textValue()).isEqualTo("no way");
        assertThat(cause.path("Input").textValue()).isEqualTo("{}");
        assertThat(cause.path("Status").textValue()).isEqualTo("FAILED");
    }

    @Test
    void a_child_that_nobody_waits_for_any_more_is_stopped() {
        Execution parent = run("states:startExecution.sync", REST_AND_ANSWER, "", "\"TimeoutSeconds\": 10,");

        Execution child = child(parent);

        assertThat(parent.error()).isEqualTo("States.Timeout");
        assertThat(child.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(child.cause())
                .isEqualTo("The Task state in AWS Step Functions execution [" + parent.arn()
                        + "] which was managing this resource was aborted");
    }

    @Test
    void stopping_the_parent_stops_the_child() {
        Execution parent = start("states:startExecution.sync", REST_AND_ANSWER, "", "", WorkflowType.STANDARD);
        parent.advanceBy(Duration.ofSeconds(1));

        parent.stop(null, null);

        assertThat(child(parent).status()).isEqualTo(ExecutionStatus.ABORTED);
    }

    @Test
    void a_name_that_is_taken_is_refused_in_the_words_of_the_service() {
        Simulation simulation = hosting(REST_AND_ANSWER, WorkflowType.STANDARD);
        StateMachine parent = parent("states:startExecution.sync", "\"Name\": \"one\", \"Input\": {\"b\": 2}", "");
        simulation.start(
                child(REST_AND_ANSWER, WorkflowType.STANDARD),
                StartRequest.of("{}").named("one"));

        Execution execution = simulation.start(parent, "{}").runToEnd();

        assertThat(execution.error()).isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
        assertThat(execution.cause())
                .startsWith(
                        "Execution Already Exists: 'arn:aws:states:us-east-1:123456789012:execution:Child:one'"
                                + " (Service: AWSStepFunctions; Status Code: 400; Error Code: ExecutionAlreadyExists; Request ID: ");
        assertThat(Runs.history(execution)).contains("TaskSubmitFailed");
    }

    @Test
    void the_same_name_and_input_is_the_same_execution_while_it_runs() {
        Simulation simulation = hosting(REST_AND_ANSWER, WorkflowType.STANDARD);
        StateMachine machine = child(REST_AND_ANSWER, WorkflowType.STANDARD);

        Execution first = simulation.start(machine, StartRequest.of("{\"a\":1}").named("one"));
        Execution again = simulation.start(machine, StartRequest.of("{\"a\":1}").named("one"));

        assertThat(again).isSameAs(first);
        first.runToEnd();
        assertThatThrownBy(() ->
                        simulation.start(machine, StartRequest.of("{\"a\":1}").named("one")))
                .isInstanceOfSatisfying(
                        ApiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ExecutionAlreadyExists"));
        simulation.advanceBy(Duration.ofDays(90));
        assertThat(simulation.start(machine, StartRequest.of("{\"a\":1}").named("one")))
                .isNotSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a/b", "a:b", "q?", "tab\t", "quote\""})
    void a_name_that_no_execution_may_have_is_refused(String name) {
        Simulation simulation = hosting(REST_AND_ANSWER, WorkflowType.STANDARD);
        StateMachine machine = child(REST_AND_ANSWER, WorkflowType.STANDARD);

        assertThatThrownBy(() -> simulation.start(machine, StartRequest.of("{}").named(name)))
                .isInstanceOf(ApiRefusal.class)
                .hasMessage("Invalid Name: '" + name + "'");
    }

    @Test
    void an_express_child_is_called_and_its_failure_is_an_answer() {
        Execution parent = start(
                        "aws-sdk:sfn:startSyncExecution",
                        FAIL,
                        "\"Name\": \"one\", \"Input\": \"{}\"",
                        "",
                        WorkflowType.EXPRESS)
                .runToEnd();

        JsonNode answer = output(parent);

        assertThat(answer.path("Status").textValue()).isEqualTo("FAILED");
        assertThat(answer.path("Error").textValue()).isEqualTo("Nope");
        assertThat(answer.path("OutputDetails").path("Included").booleanValue()).isTrue();
        assertThat(answer.path("StartDate").textValue()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(answer.path("BillingDetails").path("BilledMemoryUsedInMB").intValue())
                .isEqualTo(64);
    }

    @Test
    void a_standard_workflow_cannot_be_called() {
        Execution parent = run("aws-sdk:sfn:startSyncExecution", FAIL, "\"Input\": \"{}\"");

        assertThat(parent.error()).isEqualTo("Sfn.StateMachineTypeNotSupportedException");
        assertThat(parent.cause())
                .startsWith(
                        "This operation is not supported by this type of state machine (Service: Sfn, Status Code: 400,"
                                + " Request ID: ")
                .endsWith(" (SDK Attempt Count: 1)");
    }

    @Test
    void waiting_for_an_express_child_works_and_warns() {
        Execution parent = start("states:startExecution.sync:2", REST_AND_ANSWER, "", "", WorkflowType.EXPRESS)
                .runToEnd();

        List<String> warnings = parent.simulation().warnings();

        assertThat(parent.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(warnings).singleElement().asString().startsWith("Nest#1.1 waits for an Express workflow with ");
    }

    @Test
    void an_input_that_is_no_json_is_refused() {
        Execution parent = run("aws-sdk:sfn:startExecution", FAIL, "\"Input\": \"{oops\"");

        assertThat(parent.error()).isEqualTo("Sfn.InvalidExecutionInputException");
        assertThat(parent.cause()).startsWith("Invalid State Machine Execution Input: '");
    }

    @Test
    void a_child_hands_the_token_of_its_parent_back() {
        Execution parent =
                run("states:startExecution.waitForTaskToken", """
                {"StartAt": "Done", "States": {"Done": {
                  "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:sendTaskSuccess",
                  "Parameters": {"TaskToken.$": "$.token", "Output": "{\\"by\\": \\"child\\"}"}, "End": true}}}
                """, "\"Input\": {\"token.$\": \"$$.Task.Token\"}");

        assertThat(output(parent)).isEqualTo(Json.parse("{\"by\": \"child\"}"));
        assertThat(output(child(parent).runToEnd())).isEqualTo(Json.emptyObject());
    }

    @Test
    void a_machine_looks_after_an_execution_and_stops_it() {
        Simulation simulation = hosting(REST_AND_ANSWER, WorkflowType.STANDARD);
        Execution watched = simulation.start(
                child(REST_AND_ANSWER, WorkflowType.STANDARD),
                StartRequest.of("{}").named("one"));
        String arn = "\"ExecutionArn\": \"" + watched.arn() + "\"";

        Execution describes = simulation.start(parent("aws-sdk:sfn:describeExecution", arn, ""), "{}");
        Execution stops =
                simulation.start(parent("aws-sdk:sfn:stopExecution", arn + ", \"Error\": \"Enough\"", ""), "{}");
        describes.runToEnd();
        stops.runToEnd();

        assertThat(output(describes).path("Status").textValue()).isEqualTo("RUNNING");
        assertThat(watched.error()).isEqualTo("Enough");
    }

    @Test
    void the_description_of_a_redriven_execution_counts_its_redrives() {
        Simulation simulation = hosting(FAIL, WorkflowType.STANDARD);
        Execution watched = simulation
                .start(child(FAIL, WorkflowType.STANDARD), StartRequest.of("{}").named("one"))
                .runToEnd();
        watched.redrive().runToEnd();
        String arn = "\"ExecutionArn\": \"" + watched.arn() + "\"";

        JsonNode description = output(simulation
                .start(parent("aws-sdk:sfn:describeExecution", arn, ""), "{}")
                .runToEnd());

        assertThat(description.path("RedriveCount").intValue()).isEqualTo(1);
        assertThat(description.path("RedriveStatus").textValue()).isEqualTo("REDRIVABLE");
        assertThat(description.has("RedriveStatusReason")).isFalse();
    }

    @Test
    void a_machine_that_is_not_hosted_is_asked_from_the_outside() {
        Execution parent = Simulation.builder()
                .answering(call -> TaskReply.success(Json.text("mocked")))
                .build()
                .start(parent("states:startExecution", "", ""), "{}")
                .runToEnd();

        assertThat(output(parent)).isEqualTo(Json.text("mocked"));
    }

    @Test
    void a_decorator_stands_around_what_is_answered_here_too() {
        List<String> seen = new ArrayList<>();
        Decoration watching = port -> call -> {
            seen.add(call.site().toString());
            return port.call(call);
        };
        Simulation simulation = Simulation.builder()
                .hosting(child(FAIL, WorkflowType.STANDARD))
                .decoratedBy(watching)
                .build();

        Execution parent =
                simulation.start(parent("states:startExecution", "", ""), "{}").runToEnd();

        assertThat(seen).containsExactly("Nest#1.1");
        assertThat(child(parent).runToEnd().error()).isEqualTo("Nope");
    }

    @Test
    void of_a_start_that_is_delivered_twice_the_parent_waits_for_the_first_child() {
        Simulation simulation = Simulation.builder()
                .hosting(child(REST_AND_ANSWER, WorkflowType.STANDARD))
                .decoratedBy(TwiceDelivered::new)
                .build();

        Execution parent = simulation
                .start(parent("states:startExecution.sync", "", "\"TimeoutSeconds\": 10,"), "{}")
                .runToEnd();

        assertThat(parent.error()).isEqualTo("States.Timeout");
        assertThat(simulation.executions())
                .extracting(Execution::status)
                .containsExactly(ExecutionStatus.FAILED, ExecutionStatus.ABORTED, ExecutionStatus.RUNNING);
    }

    private record TwiceDelivered(Integration port) implements Integration {

        @Override
        public TaskReply call(TaskCall call) {
            TaskReply first = port.call(call);
            port.call(call);
            return first;
        }

        @Override
        public void joins(Outside outside) {
            port.joins(outside);
        }

        @Override
        public void abandoned(TaskCall call) {
            port.abandoned(call);
        }
    }

    @Test
    void without_an_outside_the_message_says_how_to_host_the_machine() {
        Simulation alone = Simulation.builder().build();
        Execution parent = alone.start(parent("states:startExecution", "", ""), "{}");

        assertThatThrownBy(parent::runToEnd)
                .hasMessage(
                        "Nobody answers Nest#1.1, which calls arn:aws:states:::states:startExecution. Give the simulation"
                                + " an outside: Simulation.builder().answering(…), or the machine that is started: .hosting(…)");
    }

    private static Execution run(String action, String child, String parameters) {
        return run(action, child, parameters, "");
    }

    private static Execution run(String action, String child, String parameters, String fields) {
        return start(action, child, parameters, fields, WorkflowType.STANDARD).runToEnd();
    }

    private static Execution start(
            String action, String child, String parameters, String fields, WorkflowType typeOfChild) {
        return hosting(child, typeOfChild).start(parent(action, parameters, fields), "{}");
    }

    private static Simulation hosting(String child, WorkflowType type) {
        return Simulation.builder().hosting(child(child, type)).build();
    }

    private static StateMachine child(String definition, WorkflowType type) {
        return StateMachine.read(DefinitionSource.ofText(definition), type).named("Child");
    }

    private static StateMachine parent(String action, String parameters, String fields) {
        String machine = parameters.contains("ExecutionArn") ? "" : "\"StateMachineArn\": \"" + CHILD + "\"";
        String separator = parameters.isEmpty() || machine.isEmpty() ? "" : ", ";
        return StateMachine.parse("""
                {"StartAt": "Nest", "States": {"Nest": {
                  "Type": "Task", "Resource": "arn:aws:states:::%s", %s
                  "Parameters": {%s%s%s}, "End": true}}}
                """.formatted(action, fields, machine, separator, parameters))
                .named("Parent");
    }

    private static JsonNode output(Execution execution) {
        return Objects.requireNonNull(
                execution.output(), () -> execution.story().toString());
    }

    private static Execution child(Execution parent) {
        return parent.simulation().executions().get(1);
    }
}
