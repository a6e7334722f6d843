package dev.escapement.operations;

import static dev.escapement.operations.Accounts.answering;
import static dev.escapement.operations.Accounts.ask;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.MapRun;
import dev.escapement.RedriveStatus;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapRunsTest {

    private static final String EACH = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Label": "each", "MaxConcurrency": 1, "End": true,
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "Call", "States": {"Call": {"Type": "Task", "Resource": "%s", "End": true}}}}}}""".formatted(Accounts.FUNCTION);

    private final Account account = answering(call -> call.parameters().intValue() == 3
            ? TaskReply.failure("Boom", null).after(Duration.ofSeconds(10))
            : TaskReply.success(call.parameters()).after(Duration.ofSeconds(10)));
    private final StatesApi api = StatesApi.of(account);
    private final Execution execution = account.executions().start(create(account, "Fan", EACH), "[1, 2, 3, 4, 5, 6]");

    @Test
    void a_map_run_is_listed_and_described_with_the_times_of_the_wire() {
        account.simulation().advanceBy(Duration.ofSeconds(15));

        JsonNode listed = ask(api, "ListMapRuns", "{\"executionArn\": \"" + execution.arn() + "\"}");
        String arn = listed.at("/mapRuns/0/mapRunArn").textValue();
        JsonNode described = ask(api, "DescribeMapRun", "{\"mapRunArn\": \"" + arn + "\"}");

        assertThat(arn).contains(":mapRun:Fan/each:");
        assertThat(listed.at("/mapRuns/0/startDate")).isEqualTo(Json.number(1_767_603_600));
        assertThat(described.path("maxConcurrency").intValue()).isEqualTo(1);
        assertThat(described.at("/executionCounts/succeeded").intValue()).isEqualTo(1);
        assertThat(described.has("stopDate")).isFalse();
    }

    @Test
    void an_update_makes_room_for_more_children_at_once() {
        account.simulation().advanceBy(Duration.ofSeconds(5));
        MapRun run = account.mapRuns().list(execution.arn()).get(0);
        assertThat(run.executionCounts().running()).isEqualTo(1);

        ask(api, "UpdateMapRun", "{\"mapRunArn\": \"" + run.arn() + "\", \"maxConcurrency\": 4}");
        account.simulation().advanceBy(Duration.ofSeconds(1));

        assertThat(run.executionCounts().running()).isEqualTo(4);
        assertThat(run.describe().path("maxConcurrency").intValue()).isEqualTo(4);
    }

    @Test
    void an_update_lets_more_children_fail() {
        account.simulation().advanceBy(Duration.ofSeconds(5));
        MapRun run = account.mapRuns().list(execution.arn()).get(0);

        account.mapRuns().update(run.arn(), null, null, 1L);
        execution.runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run.executionCounts().failed()).isEqualTo(1);
        assertThat(run.describe().path("toleratedFailureCount").intValue()).isEqualTo(1);
    }

    @Test
    void an_update_that_tolerates_fewer_ends_the_run_that_has_failed_too_often() {
        account.simulation().advanceBy(Duration.ofSeconds(5));
        MapRun run = account.mapRuns().list(execution.arn()).get(0);
        account.mapRuns().update(run.arn(), null, null, 1L);
        account.simulation().advanceBy(Duration.ofSeconds(30));
        assertThat(execution.isOpen()).isTrue();

        account.mapRuns().update(run.arn(), null, null, 0L);
        account.simulation().advanceBy(Duration.ZERO);

        assertThat(execution.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(execution.elapsed()).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void a_run_that_has_ended_is_not_updated_and_an_unknown_one_not_found() {
        execution.runToEnd();
        String arn = execution.mapRuns().get(0).arn();

        assertThat(refusal(() -> account.mapRuns().update(arn, 5, null, null)))
                .isEqualTo("ValidationException: A Map Run that has ended cannot be updated: '" + arn + "'");
        assertThat(refusal(() -> account.mapRuns().get(arn + "0")))
                .isEqualTo("ResourceNotFound: Resource not found: '" + arn + "0'");
        assertThat(refusal(() -> ask(
                        api, "UpdateMapRun", "{\"mapRunArn\": \"" + arn + "\", \"toleratedFailurePercentage\": 101}")))
                .endsWith("Member must have value less than or equal to 100");
    }

    @Test
    void children_are_listed_described_and_redriven_by_their_map_run_alone() {
        execution.runToEnd();
        MapRun run = execution.mapRuns().get(0);

        JsonNode listed = ask(api, "ListExecutions", "{\"mapRunArn\": \"" + run.arn() + "\"}");
        String child = listed.at("/executions/0/executionArn").textValue();
        JsonNode described = ask(api, "DescribeExecution", "{\"executionArn\": \"" + child + "\"}");
        JsonNode machine = ask(api, "DescribeStateMachineForExecution", "{\"executionArn\": \"" + child + "\"}");

        assertThat(described.path("mapRunArn").textValue()).isEqualTo(run.arn());
        assertThat(described.path("redriveStatus").textValue()).isEqualTo(RedriveStatus.REDRIVABLE_BY_MAP_RUN.name());
        assertThat(machine.path("label").textValue()).isEqualTo("each");
        assertThat(machine.path("mapRunArn").textValue()).isEqualTo(run.arn());
        assertThat(refusal(() -> account.executions().redrive(child))).startsWith("ExecutionNotRedrivable: ");
    }

    @Test
    void stopping_the_parent_stops_its_standard_children() {
        account.simulation().advanceBy(Duration.ofSeconds(15));
        MapRun run = execution.mapRuns().get(0);
        List<Execution> running = new ArrayList<>(run.executions());

        account.executions().stop(execution.arn(), "Enough", null);

        assertThat(running).extracting(Execution::status).contains(ExecutionStatus.ABORTED);
        assertThat(run.executionCounts().aborted()).isEqualTo(1);
        assertThat(run.status().name()).isEqualTo("ABORTED");
        assertThat(run.stoppedAt()).isEqualTo(execution.stoppedAt());
    }

    @Test
    void stopping_the_parent_lets_its_express_children_end_alone() {
        Execution other =
                account.executions().start(create(account, "Fast", EACH.replace("STANDARD", "EXPRESS")), "[1, 2]");
        account.simulation().advanceBy(Duration.ofSeconds(5));
        List<Execution> running = new ArrayList<>(other.mapRuns().get(0).executions());

        account.executions().stop(other.arn(), null, null);
        account.simulation().advanceBy(Duration.ofSeconds(10));

        assertThat(running).singleElement().extracting(Execution::status).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
}
