package dev.escapement.fault.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapFaultsTest {

    private static final String OBJECT = "\"Resource\": \"arn:aws:states:::s3:getObject\", \"ReaderConfig\":"
            + " {\"InputType\": \"JSONL\"}, \"Parameters\": {\"Bucket\": \"in\", \"Key\": \"items.jsonl\"}";
    private static final String LISTING = "\"Resource\": \"arn:aws:states:::s3:listObjectsV2\","
            + " \"Parameters\": {\"Bucket\": \"in\", \"Prefix\": \"i\"}";

    @ParameterizedTest
    @CsvSource({
        "@s3:read=denied, States.ItemReaderFailed",
        "@s3:read=throttled, States.ItemReaderFailed",
        "@s3:read=error(NoSuchKey), States.ItemReaderFailed",
        "@s3:read=truncated, States.ItemReaderFailed",
        "@s3:write=denied, States.ResultWriterFailed",
        "@s3:write=server-error, States.ResultWriterFailed",
        "@states:start-child#2=denied, States.Permissions",
        "@states:start-child#3=error(StepFunctions.ExecutionLimitExceededException),"
                + " StepFunctions.ExecutionLimitExceededException",
    })
    void what_a_distributed_map_does_by_itself_can_fail(String faults, String error) {
        assertThat(run(OBJECT, faults).error()).isEqualTo(error);
    }

    @Test
    void a_listing_can_be_refused() {
        assertThat(run(LISTING, "").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run(LISTING, "@s3:list=denied").error()).isEqualTo("States.ItemReaderFailed");
    }

    @Test
    void a_child_can_be_killed_while_it_runs() {
        assertThat(run(OBJECT, "@states:start-child#2=stopped(10ms)")
                        .mapRuns()
                        .get(0)
                        .executionCounts()
                        .aborted())
                .isEqualTo(1);
        assertThat(run(OBJECT, "@states:start-child#2=execution-timeout").error())
                .isEqualTo("States.ExceedToleratedFailureThreshold");
    }

    @Test
    void what_cannot_happen_there_is_refused() {
        assertThatThrownBy(() -> run(OBJECT, "@s3:write=slow(3s)"))
                .hasMessage(
                        "The fault plan makes no sense at character 11: 'slow(3s)' cannot happen at @s3:write; throttled,"
                                + " server-error, connection-lost, denied and error(Code) can\n"
                                + "  @s3:write=slow(3s)\n            ^");
        assertThatThrownBy(() -> run(OBJECT, "@states:start-child=garbled"))
                .hasMessageContaining("'garbled' cannot happen at @states:start-child; throttled, server-error,"
                        + " connection-lost, denied, error(Name), stopped, execution-timeout and run-twice can");
    }

    @Test
    void tasks_of_children_are_reached_like_any_other() {
        assertThat(run(OBJECT, "@work#3=error(Odd)").mapRuns().get(0).errors()).containsEntry("Odd", 1L);
    }

    @Test
    void turns_of_a_target_count_its_calls() {
        assertThat(FaultPlan.parse("@work#3=error(Odd); @work#1..2=throttled"))
                .hasToString("@work#3=error(Odd); @work#1..2=throttled");
        assertThatThrownBy(() -> FaultPlan.parse("@work#1.2=silent"))
                .hasMessageContaining("at character 6: calls of a service have no attempts: write #3 or #1..3");
    }

    @Test
    void a_turn_that_never_came_is_told_with_how_many_there_were() {
        assertThatThrownBy(() -> run(OBJECT, "@states:start-child#9=denied"))
                .isInstanceOf(FaultNeverStruckException.class)
                .hasMessage("The fault '@states:start-child#9=denied' never struck: that happened 4 times");
        assertThatThrownBy(() -> run(OBJECT, "@work#9=denied"))
                .hasMessage("The fault '@work#9=denied' never struck: such calls were made 4 times");
        assertThatThrownBy(() -> run(OBJECT, "@s3:list=denied"))
                .hasMessage("The fault '@s3:list=denied' never struck: nothing of the kind happened where the faults are"
                        + " around it, which is everywhere with Simulation.builder().decoratedBy(…)");
    }

    private static Execution run(String reader, String faults) {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "MaxConcurrency": 2,
                  "ItemReader": {%s},
                  "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "r"}},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "T",
                    "States": {"T": {"Type": "Task", "End": true,
                      "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}}}}
                """.formatted(reader));
        FaultyIntegration faulty = FaultPlan.parse(faults)
                .around(call -> TaskReply.success(Json.emptyObject()).after(Duration.ofMillis(50)));
        Execution execution = Simulation.builder()
                .answering(faulty)
                .buckets(faulty.around(Buckets.inMemory()
                        .bucket("out")
                        .put("in", "items.jsonl", "{\"id\": 1}\n{\"id\": 2}\n{\"id\": 3}\n{\"id\": 4}\n")))
                .startingChildren(faulty.around(ChildStarts.ALLOWED))
                .build()
                .start(machine, "{}")
                .runToEnd();
        faulty.requireAllStruck();
        return execution;
    }
}
