package dev.escapement.engine;

import static dev.escapement.Runs.history;
import static dev.escapement.engine.DistributedMaps.PASS;
import static dev.escapement.engine.DistributedMaps.TASK;
import static dev.escapement.engine.DistributedMaps.failingBelow;
import static dev.escapement.engine.DistributedMaps.machine;
import static dev.escapement.engine.DistributedMaps.numbers;
import static dev.escapement.engine.DistributedMaps.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.MapRun;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.maprun.ChildRecord;
import dev.escapement.maprun.MapRunCounts;
import dev.escapement.maprun.MapRunStatus;
import dev.escapement.reading.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributedMapTest {

    @Test
    void the_parent_tells_of_the_run_and_nothing_of_its_children() {
        Execution execution = run(machine("", PASS), "[1, 2]");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 MapStateEntered
                        3<2 MapStateStarted
                        4<3 MapRunStarted
                        5<4 MapRunSucceeded
                        6<5 MapStateSucceeded
                        7<4 MapStateExited
                        8<7 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.parse("[1, 2]"));
        assertThat(execution.statistics().transitionsBilled()).isEqualTo(1);
        assertThat(execution.mapRuns().get(0).usage()).isEqualTo(new Usage(2, 2, 0, BigDecimal.ZERO));
    }

    @Test
    void outputs_come_in_the_order_of_the_items_however_long_each_took() {
        StateMachine machine = machine("", """
                "Rest": {"Type": "Wait", "SecondsPath": "$", "Next": "Keep"}, "Keep": {"Type": "Pass", "End": true}""");

        Execution execution = run(machine, "[3, 1, 2]");

        assertThat(execution.output()).isEqualTo(Json.parse("[3, 1, 2]"));
    }

    @Test
    void no_items_are_no_children() {
        Execution execution = run(machine("", PASS), "[]");

        assertThat(execution.output()).isEqualTo(Json.parse("[]"));
        assertThat(execution.mapRuns().get(0).executionCounts().total()).isZero();
    }

    @Test
    void the_members_of_an_object_are_items_too() {
        Execution execution = run(
                machine("\"ItemSelector\": {\"name.$\": \"$$.Map.Item.Key\", \"is.$\": \"$$.Map.Item.Value\"},", PASS),
                "{\"a\": 1, \"b\": 2}");

        assertThat(execution.output())
                .isEqualTo(Json.parse("[{\"name\": \"a\", \"is\": 1}, {\"name\": \"b\", \"is\": 2}]"));
    }

    @Test
    void the_first_failure_ends_a_run_that_tolerates_none_and_the_rest_stays_pending() {
        Execution execution = run(
                machine("\"MaxConcurrency\": 1,", TASK),
                numbers(5),
                call -> call.parameters().path("Payload").asInt() == 3
                        ? TaskReply.failure("Boom", "bang")
                        : TaskReply.success(Json.number(1)));

        assertThat(history(execution)).endsWith("""
                        4<3 MapRunStarted
                        5<4 MapRunFailed
                        6<5 MapStateFailed
                        7<6 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(execution.cause()).isEqualTo("The specified tolerated failure threshold was exceeded");
        assertThat(execution.mapRuns().get(0).executionCounts()).isEqualTo(new MapRunCounts(1, 0, 3, 1, 0, 0, 0));
    }

    @Test
    void children_still_running_when_too_many_failed_are_aborted() {
        Execution execution = run(machine("\"ToleratedFailureCount\": 1,", TASK), numbers(10), failingBelow(2));

        MapRun run = execution.mapRuns().get(0);
        assertThat(run.status()).isEqualTo(MapRunStatus.FAILED);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 0, 2, 0, 8, 0));
        assertThat(run.outcomes()).containsEntry("Boom", 2L).containsEntry("ABORTED", 8L);
    }

    @Test
    void tolerated_failures_stand_in_the_output_as_descriptions_of_their_executions() {
        Execution execution = run(machine("\"ToleratedFailureCount\": 2,", TASK), numbers(4), failingBelow(2));

        assertThat(execution.output()).hasSize(4);
        assertThat(execution.output().at("/1/Error").asText()).isEqualTo("Boom");
        assertThat(execution.output().get(2)).isEqualTo(Json.number(1));
        assertThat(execution.mapRuns().get(0).executionCounts()).isEqualTo(new MapRunCounts(0, 0, 2, 2, 0, 0, 4));
    }

    @Test
    void exactly_five_percent_of_failures_pass_a_tolerance_of_five_percent_and_one_more_does_not() {
        StateMachine machine = machine("\"ToleratedFailurePercentage\": 5,", TASK);

        assertThat(run(machine, numbers(60), failingBelow(3)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run(machine, numbers(60), failingBelow(4)).error())
                .isEqualTo("States.ExceedToleratedFailureThreshold");
    }

    @Test
    void a_failed_batch_fails_all_its_items() {
        Execution execution = run(
                machine("\"ItemBatcher\": {\"MaxItemsPerBatch\": 4}, \"ToleratedFailureCount\": 4,", TASK),
                numbers(10),
                call -> call.parameters().at("/Payload/Items/0").asInt() == 4
                        ? TaskReply.failure("Boom", null)
                        : TaskReply.success(Json.text("ok")));

        MapRun run = execution.mapRuns().get(0);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 2, 1, 0, 0, 3));
        assertThat(run.itemCounts()).isEqualTo(new MapRunCounts(0, 0, 6, 4, 0, 0, 10));
    }

    @Test
    void a_child_is_an_execution_of_a_machine_of_its_own() {
        StateMachine machine = machine("", """
                "Tell": {"Type": "Pass", "End": true, "Parameters": {
                  "input.$": "$$.Execution.Input", "id.$": "$$.Execution.Id", "name.$": "$$.Execution.Name",
                  "redrives.$": "$$.Execution.RedriveCount", "machine.$": "$$.StateMachine.Name",
                  "machineId.$": "$$.StateMachine.Id"}}""");

        Execution execution = Simulation.builder()
                .keeping(KeptChildren.ALL)
                .build()
                .start(machine, "[7]")
                .runToEnd();

        MapRun run = execution.mapRuns().get(0);
        Execution child = run.executions().get(0);
        assertThat(execution.output()).isEqualTo(Json.parse("""
                        [{"input": 7, "id": "%s", "name": "%s", "redrives": 0, "machine": "Fan/each",
                          "machineId": "arn:aws:states:us-east-1:123456789012:stateMachine:Fan/each"}]
                        """.formatted(child.arn(), child.name())));
        assertThat(child.arn()).isEqualTo("arn:aws:states:us-east-1:123456789012:execution:Fan/each:" + child.name());
        assertThat(run.arn()).startsWith("arn:aws:states:us-east-1:123456789012:mapRun:Fan/each:");
        assertThat(history(child)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 PassStateEntered
                        3<2 PassStateExited
                        4<3 ExecutionSucceeded""");
        assertThat(child.history().get(0).details()).isEqualTo(Json.parse("""
                        {"input": "7", "inputDetails": {"truncated": false},
                         "roleArn": "arn:aws:iam::123456789012:role/StepFunctionsRole"}"""));
    }

    @Test
    void children_of_children_keep_the_name_of_the_outermost_machine() {
        StateMachine machine = machine("", """
                "Inner": {"Type": "Map", "Label": "inner", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                  "StartAt": "Tell", "States": {"Tell": {"Type": "Pass", "End": true, "Parameters": {
                    "machine.$": "$$.StateMachine.Name", "id.$": "$$.Execution.Id"}}}}}""");

        Execution execution = run(machine, "[[1], [2]]");

        assertThat(execution.output().at("/1/0/machine").asText()).isEqualTo("Fan/inner");
        assertThat(execution.output().at("/1/0/id").asText())
                .matches("arn:aws:states:us-east-1:123456789012:express:Fan/inner:[0-9a-f-]{36}:[0-9a-f-]{36}");
    }

    @Test
    void a_map_without_a_label_has_one_made_up_and_keeps_it() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "End": true}}}}}}
                """);
        Simulation simulation = Simulation.builder().build();

        MapRun first = simulation.start(machine, "[1]").runToEnd().mapRuns().get(0);
        MapRun second = simulation.start(machine, "[1]").runToEnd().mapRuns().get(0);

        assertThat(first.label()).matches("[0-9a-f-]{36}").isEqualTo(second.label());
        assertThat(first.arn()).isNotEqualTo(second.arn());
        assertThat(simulation.mapRuns()).extracting(MapRun::arn).containsExactly(first.arn(), second.arn());
    }

    @Test
    void the_same_seed_gives_the_same_names() {
        StateMachine machine = machine(
                "",
                "\"Tell\": {\"Type\": \"Pass\", \"End\": true," + " \"Parameters\": {\"id.$\": \"$$.Execution.Id\"}}");

        assertThat(run(machine, "[1, 2, 3]").output())
                .isEqualTo(run(machine, "[1, 2, 3]").output());
    }

    @Test
    void calls_from_a_child_come_from_the_same_place_as_from_an_iteration() {
        List<String> sites = new ArrayList<>();

        run(machine("\"MaxConcurrency\": 1,", TASK), "[5, 6]", call -> {
            sites.add(call.machineName() + ": " + call.site());
            return TaskReply.success(Json.nothing());
        });

        assertThat(sites).containsExactly("Fan: Each[0]/Work#1.1", "Fan: Each[1]/Work#1.1");
    }

    @Test
    void no_more_children_run_at_a_time_than_the_map_allows() {
        Execution execution = run(machine("\"MaxConcurrency\": 3,", TASK), numbers(7), failingBelow(0));

        MapRun run = execution.mapRuns().get(0);
        assertThat(run.concurrency().peak()).isEqualTo(3);
        assertThat(Duration.between(run.startedAt(), run.stoppedAt())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_map_that_leaves_it_to_the_service_runs_as_many_children_as_that_does() {
        Simulation simulation = Simulation.builder()
                .limits(Limits.OF_THE_SERVICE.withDistributedConcurrency(2))
                .answering(failingBelow(0))
                .build();

        Execution execution = simulation.start(machine("", TASK), numbers(5)).runToEnd();

        assertThat(execution.mapRuns().get(0).concurrency().peak()).isEqualTo(2);
    }

    @Test
    void standard_children_start_a_hundred_a_second() {
        Execution execution = run(machine("", TASK), numbers(250), failingBelow(0));

        MapRun run = execution.mapRuns().get(0);
        assertThat(Duration.between(run.startedAt(), run.stoppedAt())).isEqualTo(Duration.ofSeconds(3));
        assertThat(run.concurrency().peak()).isEqualTo(100);
    }

    @Test
    void express_children_start_a_thousand_a_second() {
        Execution execution = run(machine("", "EXPRESS", TASK), numbers(2_500), failingBelow(0));

        MapRun run = execution.mapRuns().get(0);
        assertThat(Duration.between(run.startedAt(), run.stoppedAt())).isEqualTo(Duration.ofSeconds(3));
        assertThat(run.concurrency().peak()).isEqualTo(1_000);
        assertThat(run.usage().requests()).isEqualTo(2_500);
        assertThat(run.usage().gigabyteSeconds()).isEqualByComparingTo("156.25");
    }

    @Test
    void an_express_child_has_five_minutes() {
        Execution execution = run(machine("\"ToleratedFailureCount\": 1,", "EXPRESS", """
                        "Rest": {"Type": "Wait", "SecondsPath": "$", "End": true}"""), "[299, 301]");

        MapRun run = execution.mapRuns().get(0);
        assertThat(execution.output().get(0)).isEqualTo(Json.parse("299"));
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(0, 0, 1, 0, 1, 0, 2));
        assertThat(run.outcomes()).containsEntry("States.Timeout", 1L);
    }

    @Test
    void another_attempt_of_the_map_is_another_run() {
        Execution execution = run(
                machine(
                        "\"Retry\": [{\"ErrorEquals\": [\"States.ExceedToleratedFailureThreshold\"], \"IntervalSeconds\": 5}],",
                        TASK),
                "[1]",
                dev.escapement.Runs.inOrder(TaskReply.failure("Boom", null), dev.escapement.Runs.ok("2")));

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 MapStateEntered
                        3<2 MapStateStarted
                        4<3 MapRunStarted
                        5<4 MapRunFailed
                        6<5 +5.0 MapStateStarted
                        7<6 +5.0 MapRunStarted
                        8<7 +5.0 MapRunSucceeded
                        9<8 +5.0 MapStateSucceeded
                        10<7 +5.0 MapStateExited
                        11<10 +5.0 ExecutionSucceeded""");
        assertThat(execution.mapRuns())
                .extracting(MapRun::status)
                .containsExactly(MapRunStatus.FAILED, MapRunStatus.SUCCEEDED);
    }

    @Test
    void an_item_that_cannot_be_selected_ends_the_run_and_the_execution() {
        Execution execution =
                run(machine("\"ItemSelector\": {\"v.$\": \"$$.Map.Item.Value.v\"},", PASS), "[{\"v\": 1}, {}]");

        assertThat(history(execution)).endsWith("""
                        4<3 MapRunStarted
                        5<4 MapRunFailed
                        6<5 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("States.Runtime");
        assertThat(execution.mapRuns().get(0).executionCounts()).isEqualTo(new MapRunCounts(1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void a_result_too_large_for_a_state_fails_the_run() {
        String large = "\"Fill\": {\"Type\": \"Pass\", \"End\": true, \"Result\": \"" + "x".repeat(100_000) + "\"}";

        Execution execution = run(machine("", large), "[1, 2, 3]");

        assertThat(history(execution)).endsWith("""
                        5<4 MapRunFailed
                        6<5 MapStateFailed
                        7<6 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("States.DataLimitExceeded");
        assertThat(execution.cause())
                .isEqualTo("The state/task 'Each' returned a result with a size exceeding the maximum number of bytes"
                        + " service limit.");
    }

    @Test
    void an_item_too_large_for_a_child_fails_the_run() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Grow", "States": {
                  "Grow": {"Type": "Pass", "Result": [1, "%s"], "Next": "Each"},
                  "Each": {"Type": "Map", "End": true, "ItemSelector": {"a.$": "$$.Map.Item.Value", "b.$": "$$.Map.Item.Value"},
                    "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                      "StartAt": "Drop", "States": {"Drop": {"Type": "Pass", "Result": 0, "End": true}}}}}}
                """.formatted("x".repeat(150_000)));

        Execution execution = run(machine, "{}");

        assertThat(execution.error()).isEqualTo("States.DataLimitExceeded");
        assertThat(execution.mapRuns().get(0).executionCounts().total()).isEqualTo(2);
    }

    @Test
    void the_chain_of_a_branch_goes_on_from_the_exit_of_its_map() {
        Execution execution = run(StateMachine.parse("""
                        {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                          {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                            "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                            "StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "End": true}}}}}}]}}}
                        """), "[1]");

        assertThat(history(execution)).endsWith("""
                        6<5 MapRunStarted
                        7<6 MapRunSucceeded
                        8<7 MapStateSucceeded
                        9<6 MapStateExited
                        10<9 ParallelStateSucceeded
                        11<9 ParallelStateExited
                        12<11 ExecutionSucceeded""");
    }

    @Test
    void stopping_the_parent_stops_standard_children() {
        Execution execution = Simulation.builder()
                .answering(failingBelow(0))
                .build()
                .start(machine("\"MaxConcurrency\": 1,", TASK), numbers(3));
        execution.advanceBy(Duration.ofMillis(500));

        execution.stop("Enough", null);

        MapRun run = execution.mapRuns().get(0);
        assertThat(run.status()).isEqualTo(MapRunStatus.ABORTED);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(2, 0, 0, 0, 0, 1, 0));
        assertThat(history(execution)).endsWith("""
                        4<3 MapRunStarted
                        5<0 +0.5 ExecutionAborted""");
    }

    @Test
    void stopping_the_parent_lets_express_children_finish() {
        Execution execution = Simulation.builder()
                .answering(failingBelow(0))
                .build()
                .start(machine("\"MaxConcurrency\": 1,", "EXPRESS", TASK), numbers(3));
        execution.advanceBy(Duration.ofMillis(500));

        execution.stop(null, null);
        execution.simulation().advanceBy(Duration.ofSeconds(1));

        MapRun run = execution.mapRuns().get(0);
        assertThat(run.status()).isEqualTo(MapRunStatus.ABORTED);
        assertThat(run.executionCounts()).isEqualTo(new MapRunCounts(2, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void a_run_beside_a_branch_that_fails_is_aborted() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 9, "End": true}}}}}},
                  {"StartAt": "Soon", "States": {"Soon": {"Type": "Wait", "Seconds": 1, "Next": "No"},
                                                 "No": {"Type": "Fail"}}}]}}}
                """);

        Execution execution = run(machine, "[1]");

        assertThat(history(execution)).endsWith("""
                        6<5 MapRunStarted
                        7<3 WaitStateEntered
                        8<7 +1.0 WaitStateExited
                        9<8 +1.0 FailStateEntered
                        10<6 +1.0 MapRunAborted
                        11<9 +1.0 MapStateAborted
                        12<9 +1.0 ParallelStateFailed
                        13<12 +1.0 ExecutionFailed""");
        assertThat(execution.mapRuns().get(0).status()).isEqualTo(MapRunStatus.ABORTED);
    }

    @Test
    void the_service_may_refuse_to_start_a_child() {
        Execution execution = Simulation.builder()
                .startingChildren(start -> start.index() == 1
                        ? new TaskOutcome.Failed(
                                "States.Permissions", start.state() + " may not start " + start.index())
                        : null)
                .build()
                .start(machine("", PASS), numbers(3))
                .runToEnd();

        assertThat(execution.error()).isEqualTo("States.Permissions");
        assertThat(execution.cause()).isEqualTo("Each may not start 1");
    }

    @Test
    void a_run_that_stands_still_says_which_children_wait() {
        Execution execution = run(machine("", TASK), numbers(12), call -> TaskReply.awaiting());

        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(execution.waits())
                .hasSize(11)
                .startsWith("Each[0]: Work waits for arn:aws:states:::lambda:invoke, which never answers")
                .endsWith("and 2 more children of Each");
    }

    @Test
    void the_story_tells_how_the_children_ended() {
        Execution execution = run(machine("\"ToleratedFailureCount\": 1,", TASK), numbers(10), failingBelow(2));

        assertThat(execution.story().toString())
                .contains("MapRunFailed", "States.ExceedToleratedFailureThreshold (children: 8 ABORTED, 2 Boom)");
    }

    @Test
    void the_slowest_children_are_remembered() {
        Execution execution =
                run(machine("", "\"Rest\": {\"Type\": \"Wait\", \"SecondsPath\": \"$\", \"End\": true}"), "[3, 9, 5]");

        assertThat(execution.mapRuns().get(0).slowest())
                .extracting(ChildRecord::index)
                .containsExactly(1, 2, 0);
    }

    @Test
    void errors_that_were_tried_again_are_counted_by_name() {
        String retried = TASK.replace("\"End\"", "\"Retry\": [{\"ErrorEquals\": [\"Throttled\"]}], \"End\"");

        Execution execution = run(
                machine("", retried),
                numbers(3),
                call -> call.site().attempt() == 1
                        ? TaskReply.failure("Throttled", null)
                        : TaskReply.success(Json.nothing()));

        MapRun run = execution.mapRuns().get(0);
        assertThat(run.errors()).containsOnly(entry("Throttled", 3L));
        assertThat(run.outcomes()).containsOnly(entry("SUCCEEDED", 3L));
        assertThat(run.statesEntered()).containsOnly(entry("Work", 3L));
        assertThat(run.usage().transitions()).isEqualTo(6);
    }

    @Test
    void every_way_in_which_an_attempt_can_fail_is_counted() {
        String impatient = TASK.replace("\"End\"", "\"TimeoutSeconds\": 5, \"End\"");

        Execution execution =
                run(machine("\"ToleratedFailureCount\": 4,", impatient), numbers(4), call -> switch (call.parameters()
                        .path("Payload")
                        .asInt()) {
                    case 0 -> TaskReply.notStarted("Refused", null);
                    case 1 -> TaskReply.failure(null, null);
                    case 2 -> TaskReply.awaiting();
                    default -> TaskReply.success(Json.nothing());
                });

        assertThat(execution.mapRuns().get(0).errors())
                .containsOnly(entry("Refused", 1L), entry("(no error name)", 1L), entry("States.Timeout", 1L));
    }

    @Test
    void the_time_of_the_parent_is_the_time_of_standard_children() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Each", "TimeoutSeconds": 3, "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 9, "End": true}}}}}}
                """);

        Execution execution = run(machine, "[1, 2]");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(execution.mapRuns().get(0).executionCounts().aborted()).isEqualTo(2);
        assertThat(execution.simulation().advanceToNextEvent()).isFalse();
    }

    @Test
    void children_of_children_can_be_found_by_their_names() {
        StateMachine machine = machine("", """
                "Inner": {"Type": "Map", "Label": "inner", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "End": true}}}}""");
        Simulation simulation = Simulation.builder().keeping(KeptChildren.ALL).build();

        Execution execution = simulation.start(machine, "[[1, 2]]").runToEnd();

        Execution child = execution.mapRuns().get(0).executions().get(0);
        Execution grandchild = child.mapRuns().get(0).executions().get(1);
        assertThat(simulation.execution(grandchild.arn()).output()).isEqualTo(Json.number(2));
        assertThat(simulation.execution(grandchild.arn() + "0")).isNull();
    }

    @Test
    void failed_children_stay_with_their_history_and_others_by_request() {
        Simulation simulation = Simulation.builder()
                .answering(failingBelow(2))
                .keeping(KeptChildren.FAILURES.andEvery(4))
                .build();

        Execution execution = simulation
                .start(machine("\"ToleratedFailureCount\": 5,", TASK), numbers(9))
                .runToEnd();

        List<Execution> kept = execution.mapRuns().get(0).executions();
        assertThat(kept)
                .extracting(Execution::status)
                .containsExactly(
                        ExecutionStatus.FAILED,
                        ExecutionStatus.FAILED,
                        ExecutionStatus.SUCCEEDED,
                        ExecutionStatus.SUCCEEDED);
        assertThat(simulation.execution(kept.get(0).arn()).error()).isEqualTo("Boom");
        assertThat(simulation.executions()).containsExactly(execution);
    }

    @Test
    void whoever_asks_hears_of_each_child_that_ends() {
        List<String> heard = new ArrayList<>();

        Simulation.builder()
                .answering(failingBelow(1))
                .telling(progress -> heard.add(progress.items() + " of " + progress.known() + ", " + progress.failed()
                        + " failed, at " + progress.at()))
                .build()
                .start(machine("\"ToleratedFailureCount\": 1,", TASK), numbers(3))
                .runToEnd();

        assertThat(heard)
                .containsExactly(
                        "1 of 3, 1 failed, at 2026-01-05T09:00:00Z",
                        "2 of 3, 1 failed, at 2026-01-05T09:00:01Z",
                        "3 of 3, 1 failed, at 2026-01-05T09:00:01Z");
    }

    @Test
    void a_run_is_described_as_by_the_service() {
        Execution execution = run(machine("\"MaxConcurrency\": 1,", PASS), "[1, 2]");

        MapRun run = execution.mapRuns().get(0);
        assertThat(run.describe()).isEqualTo(Json.parse("""
                {"mapRunArn": "%s", "executionArn": "%s", "status": "SUCCEEDED",
                 "startDate": "2026-01-05T09:00:00.000000+00:00", "stopDate": "2026-01-05T09:00:00.000000+00:00",
                 "maxConcurrency": 1, "toleratedFailurePercentage": 0.0, "toleratedFailureCount": 0,
                 "itemCounts": {"pending": 0, "running": 0, "succeeded": 2, "failed": 0, "timedOut": 0, "aborted": 0,
                   "total": 2, "resultsWritten": 2, "failuresNotRedrivable": 0, "pendingRedrive": 0},
                 "executionCounts": {"pending": 0, "running": 0, "succeeded": 2, "failed": 0, "timedOut": 0, "aborted": 0,
                   "total": 2, "resultsWritten": 2, "failuresNotRedrivable": 0, "pendingRedrive": 0},
                 "redriveCount": 0}
                """.formatted(run.arn(), execution.arn())));
        assertThat(run.summary()).isEqualTo(Json.parse("""
                {"executionArn": "%s", "mapRunArn": "%s",
                 "stateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Fan/each",
                 "startDate": "2026-01-05T09:00:00.000000+00:00", "stopDate": "2026-01-05T09:00:00.000000+00:00"}
                """.formatted(execution.arn(), run.arn())));
        assertThat(run).hasToString("Each SUCCEEDED: 2 of 2 children succeeded, 0 failed");
    }

    @Test
    void figures_below_zero_keep_nothing() {
        assertThatThrownBy(() -> KeptChildren.FAILURES.andEvery(-1))
                .hasMessage("Children are kept by a number from 0 up, not -1");
    }
}
