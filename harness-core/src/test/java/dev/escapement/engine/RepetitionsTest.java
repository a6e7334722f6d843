package dev.escapement.engine;

import static dev.escapement.Runs.FUNCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.integration.ExecutionStarts;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private static final String WORK = """
            {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "%s", "End": true,
              "Parameters": {"id.$": "$$.Execution.Id", "begun.$": "$$.Execution.StartTime", "luck.$": "States.UUID()"}}}}
            """.formatted(FUNCTION);

    private static final ExecutionStarts TWICE =
            start -> start.whyOnce() == null ? List.of(Duration.ofSeconds(2)) : List.of();

    private final List<TaskCall> calls = new ArrayList<>();

    @Test
    void a_repetition_is_the_same_execution_from_its_beginning_later_and_with_other_luck() {
        Execution execution = world(TWICE).start(machine(WorkflowType.EXPRESS), "{}");

        execution.runToEnd();

        assertThat(calls).extracting(TaskCall::executionArn).containsExactly(execution.arn(), execution.arn());
        assertThat(calls).extracting(call -> sent(call, "id")).containsExactly(execution.arn(), execution.arn());
        assertThat(calls).extracting(call -> sent(call, "luck")).doesNotHaveDuplicates();
        assertThat(calls)
                .extracting(call -> sent(call, "begun"))
                .containsExactly("2026-01-05T09:00:00Z", "2026-01-05T09:00:02Z");
    }

    @Test
    void each_run_has_a_history_of_its_own_and_the_first_one_is_what_counts() {
        Simulation simulation = world(TWICE);

        Execution execution =
                simulation.start(machine(WorkflowType.EXPRESS), "{}").runToEnd();

        assertThat(simulation.executions()).containsExactly(execution);
        assertThat(execution.output()).isEqualTo(Json.number(1));
        assertThat(execution.repetitions()).singleElement().satisfies(again -> {
            assertThat(again.arn()).isEqualTo(execution.arn());
            assertThat(again.output()).isEqualTo(Json.number(2));
            assertThat(again.history()).hasSameSizeAs(execution.history());
            assertThat(again.startedAt()).isEqualTo(execution.startedAt().plusSeconds(2));
        });
    }

    @Test
    void an_execution_is_run_to_the_end_of_its_last_repetition() {
        Execution execution = world(start -> List.of(Duration.ZERO, Duration.ofMinutes(1)))
                .start(machine(WorkflowType.EXPRESS), "{}")
                .runToEnd();

        assertThat(execution.repetitions())
                .extracting(Execution::status)
                .containsExactly(ExecutionStatus.SUCCEEDED, ExecutionStatus.SUCCEEDED);
    }

    @Test
    void what_the_service_runs_once_cannot_be_repeated() {
        Simulation simulation = world(start -> List.of(Duration.ZERO));

        assertThatThrownBy(() -> simulation.start(
                        machine(WorkflowType.STANDARD), StartRequest.of("{}").named("one")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arn:aws:states:us-east-1:123456789012:execution:Worker:one cannot be run again:"
                        + " a Standard workflow runs exactly once");
        assertThatThrownBy(() -> simulation.start(
                        machine(WorkflowType.EXPRESS), StartRequest.of("{}").synchronously()))
                .hasMessageEndingWith(
                        " cannot be run again: an Express workflow that somebody waits for runs at most once");
    }

    @Test
    void a_child_that_a_task_starts_is_repeated_and_its_parent_hears_of_the_first_run() {
        StateMachine parent =
                StateMachine.parse("""
                {"StartAt": "Nest", "States": {"Nest": {"Type": "Task", "End": true, "OutputPath": "$.Output",
                  "Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": {"StateMachineArn": "%s"}}}}
                """.formatted(machine(WorkflowType.EXPRESS).arn()));

        Execution execution = world(TWICE).start(parent, "{}").runToEnd();

        assertThat(execution.output()).isEqualTo(Json.number(1));
        assertThat(execution.repetitions()).isEmpty();
        assertThat(execution.simulation().executions().get(1).repetitions()).hasSize(1);
    }

    @Test
    void an_express_child_of_a_distributed_map_is_repeated_and_counted_once() {
        StateMachine parent = StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "Work",
                    "States": {"Work": {"Type": "Task", "Resource": "%s", "End": true}}}}}}
                """.formatted(FUNCTION));

        Execution execution = world(TWICE).start(parent, "[10, 20, 30]").runToEnd();

        assertThat(calls)
                .extracting(call -> call.site() + " " + call.parameters())
                .containsExactly(
                        "Each[0]/Work#1.1 10",
                        "Each[1]/Work#1.1 20",
                        "Each[2]/Work#1.1 30",
                        "Each[0]/Work#1.1 10",
                        "Each[1]/Work#1.1 20",
                        "Each[2]/Work#1.1 30");
        assertThat(execution.mapRuns().get(0).executionCounts().succeeded()).isEqualTo(3);
        assertThat(execution.output()).isEqualTo(Json.parse("[1,2,3]"));
    }

    private Simulation world(ExecutionStarts starts) {
        return Simulation.builder()
                .hosting(machine(WorkflowType.EXPRESS))
                .startingExecutions(starts)
                .answering(call -> {
                    calls.add(call);
                    return TaskReply.success(Json.number(calls.size())).after(Duration.ofMillis(50));
                })
                .build();
    }

    private static StateMachine machine(WorkflowType type) {
        return StateMachine.read(DefinitionSource.ofText(WORK), type).named("Worker");
    }

    private static String sent(TaskCall call, String member) {
        JsonNode value = call.parameters().path(member);
        return value.textValue();
    }
}
