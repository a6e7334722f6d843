package dev.escapement.operations;

import static dev.escapement.operations.Accounts.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.WorkflowType;
import dev.escapement.engine.KeptChildren;
import dev.escapement.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressExecutionsTest {

    private static final String NOPE = """
            {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "Nope"}}}
            """;

    private final Account account =
            Accounts.in(Simulation.builder().keeping(KeptChildren.ALL).build());
    private final StatesApi api = StatesApi.of(account);

    @ParameterizedTest
    @ValueSource(strings = {"GetExecutionHistory", "DescribeExecution", "StopExecution", "RedriveExecution"})
    void the_service_tells_nothing_of_them_by_their_arn(String operation) {
        Execution express = started();

        assertThat(Accounts.refusal(() -> ask(api, operation, "{\"executionArn\": \"" + express.arn() + "\"}")))
                .isEqualTo("InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'");
    }

    @Test
    void they_are_not_listed() {
        Execution express = started();

        assertThat(Accounts.refusal(() -> ask(
                        api,
                        "ListExecutions",
                        "{\"stateMachineArn\": \"" + express.machine().arn() + "\"}")))
                .isEqualTo(
                        "StateMachineTypeNotSupported: This operation is not supported by this type of state machine");
    }

    @Test
    void a_test_sees_their_history_all_the_same() {
        assertThat(started().history()).hasSize(3);
    }

    @Test
    void those_that_are_children_of_a_map_run_can_be_described() {
        String arn = Accounts.create(account, "Parent", """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "P",
                  "States": {"P": {"Type": "Pass", "End": true}}}}}}
                """);
        Execution parent = account.executions().start(arn, "[1]").runToEnd();
        List<Execution> children = parent.mapRuns().get(0).executions();

        JsonNode child = ask(
                api,
                "DescribeExecution",
                "{\"executionArn\": \"" + children.get(0).arn() + "\"}");

        assertThat(child.path("mapRunArn").textValue())
                .isEqualTo(parent.mapRuns().get(0).arn());
    }

    private Execution started() {
        String arn = account.machines()
                .create(MachineRequest.of("Quote", NOPE).ofType(WorkflowType.EXPRESS))
                .arn();
        ask(
                api,
                "StartExecution",
                Json.write(Json.object().put("stateMachineArn", arn).build()));
        Execution express = account.simulation().executions().get(0);
        return express.runToEnd();
    }
}
