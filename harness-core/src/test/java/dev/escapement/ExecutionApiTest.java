package dev.escapement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.KeptChildren;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExecutionApiTest {

    private static final String REST = """
            {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 60, "End": true}}}
            """;

    private static final String NOPE = """
            {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "Nope"}}}
            """;

    private final Simulation simulation =
            Simulation.builder().keeping(KeptChildren.ALL).build();

    @Test
    void an_execution_is_described_as_it_stands() {
        Execution execution = simulation.start(
                StateMachine.parse(REST), StartRequest.of("{\"a\": 1}").named("one"));

        JsonNode running = simulation.api().describeExecution(execution.arn());
        execution.runToEnd();
        JsonNode succeeded = simulation.api().describeExecution(execution.arn());

        assertThat(names(running))
                .isEqualTo(
                        "executionArn stateMachineArn name status startDate input inputDetails redriveCount redriveStatus"
                                + " redriveStatusReason");
        assertThat(names(succeeded))
                .isEqualTo("executionArn stateMachineArn name status startDate stopDate input inputDetails output"
                        + " outputDetails redriveCount redriveStatus redriveStatusReason");
        assertThat(succeeded.path("stopDate").textValue()).isEqualTo("2026-01-05T09:01:00.000000+00:00");
    }

    @Test
    void a_failure_without_a_cause_tells_of_none() {
        Execution execution = simulation.start(StateMachine.parse(NOPE), "{}").runToEnd();

        assertThat(names(simulation.api().describeExecution(execution.arn())))
                .isEqualTo("executionArn stateMachineArn name status startDate stopDate input inputDetails error"
                        + " redriveCount redriveStatus");
    }

    @Test
    void instants_are_written_as_the_caller_wants_them() {
        Execution execution = simulation.start(StateMachine.parse(NOPE), "{}").runToEnd();

        JsonNode told = simulation
                .api()
                .writingDates(date -> Json.number(date.getEpochSecond()))
                .describeExecution(execution.arn());

        assertThat(told.path("startDate").longValue())
                .isEqualTo(execution.startedAt().getEpochSecond());
    }

    @Test
    void an_express_execution_has_no_history_there_and_yet_a_test_sees_it() {
        Execution express = simulation.start(express(NOPE), "{}").runToEnd();
        ExecutionApi api = simulation.api();
        String words = "Invalid Arn: 'Resource type not valid in this context: express'";

        assertThatThrownBy(() -> api.executionHistory(express.arn()))
                .isInstanceOfSatisfying(
                        ApiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("InvalidArn"))
                .hasMessage(words);
        assertThatThrownBy(() -> api.describeExecution(express.arn())).hasMessage(words);
        assertThatThrownBy(() -> api.stopExecution(express.arn(), null, null)).hasMessage(words);
        assertThatThrownBy(() -> api.redriveExecution(express.arn())).hasMessage(words);
        assertThatThrownBy(() -> api.listExecutions(express(NOPE)))
                .hasMessage("This operation is not supported by this type of state machine");
        assertThat(express.history()).hasSize(3);
    }

    @Test
    void express_children_of_a_map_can_be_described() {
        Execution parent = simulation.start(StateMachine.parse("""
                        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "P",
                          "States": {"P": {"Type": "Pass", "End": true}}}}}}
                        """), "[1]").runToEnd();
        MapRun run = parent.mapRuns().get(0);

        JsonNode child =
                simulation.api().describeExecution(run.executions().get(0).arn());

        assertThat(child.path("mapRunArn").textValue()).isEqualTo(run.arn());
        assertThat(child.path("executionArn").textValue()).contains(":express:");
    }

    @Test
    void stopping_what_has_ended_changes_nothing() {
        Execution execution = simulation.start(StateMachine.parse(REST), "{}");
        simulation.advanceBy(Duration.ofSeconds(10));

        assertThat(simulation.api().stopExecution(execution.arn(), "Enough", null))
                .isEqualTo(execution.startedAt().plusSeconds(10));
        simulation.advanceBy(Duration.ofSeconds(10));
        assertThat(simulation.api().stopExecution(execution.arn(), "More", null))
                .isEqualTo(execution.startedAt().plusSeconds(10));
        assertThat(execution.error()).isEqualTo("Enough");
    }

    @Test
    void a_stopped_execution_is_redriven_by_its_arn() {
        Execution execution = simulation.start(StateMachine.parse(REST), "{}");
        execution.advanceBy(Duration.ofSeconds(10));
        execution.stop(null, null);

        assertThat(simulation.api().redriveExecution(execution.arn())).isEqualTo(simulation.now());
        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
    }

    @Test
    void executions_are_listed_the_latest_first() {
        StateMachine machine = StateMachine.parse(REST);
        simulation.start(machine, StartRequest.of("{}").named("first"));
        simulation.start(machine, StartRequest.of("{}").named("second"));
        simulation.start(StateMachine.parse(NOPE).named("Other"), "{}");

        assertThat(simulation.api().listExecutions(machine))
                .extracting(told -> told.path("name").textValue())
                .containsExactly("second", "first");
    }

    @Test
    void an_arn_that_nobody_has_is_refused() {
        String unknown = "arn:aws:states:us-east-1:123456789012:execution:M:none";

        assertThatThrownBy(() -> simulation.api().executionHistory(unknown))
                .isInstanceOfSatisfying(
                        ApiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ExecutionDoesNotExist"))
                .hasMessage("Execution Does Not Exist: '" + unknown + "'");
        assertThatThrownBy(() -> simulation.api().executionHistory("order-7"))
                .hasMessage("Invalid Arn: 'Invalid ARN prefix: order-7'");
    }

    private static StateMachine express(String definition) {
        return StateMachine.read(DefinitionSource.ofText(definition), WorkflowType.EXPRESS);
    }

    private static String names(JsonNode object) {
        return String.join(" ", (Iterable<String>) object::fieldNames);
    }
}
