package dev.escapement.engine;

import static dev.escapement.Runs.history;
import static dev.escapement.Runs.ok;
import static dev.escapement.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForksTest {

    @Test
    void the_outputs_of_branches_come_in_the_order_of_the_definition() {
        Execution execution = run("""
                {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "Slow", "States": {"Slow": {"Type": "Wait", "Seconds": 9, "Next": "One"},
                                                 "One": {"Type": "Pass", "Result": 1, "End": true}}},
                  {"StartAt": "Two", "States": {"Two": {"Type": "Pass", "Result": 2, "End": true}}}]}}}
                """);

        assertThat(execution.output()).isEqualTo(Json.parse("[1, 2]"));
        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 ParallelStateEntered
                        3<2 ParallelStateStarted
                        4<3 WaitStateEntered
                        5<3 PassStateEntered
                        6<5 PassStateExited
                        7<4 +9.0 WaitStateExited
                        8<7 +9.0 PassStateEntered
                        9<8 +9.0 PassStateExited
                        10<9 +9.0 ParallelStateSucceeded
                        11<9 +9.0 ParallelStateExited
                        12<11 +9.0 ExecutionSucceeded""");
    }

    @Test
    void a_failing_branch_cuts_the_others_and_the_catcher_takes_over() {
        Execution execution = run("""
                {"StartAt": "Both", "States": {
                  "Both": {"Type": "Parallel", "Next": "Sorry", "Branches": [
                    {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 99, "End": true}}},
                    {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
                      "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}}}}],
                    "Catch": [{"ErrorEquals": ["Boom"], "Next": "Sorry"}]},
                  "Sorry": {"Type": "Pass", "End": true}}}
                """, "{}", TaskReply.failure("Boom", "bang").after(Duration.ofSeconds(1)));

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 ParallelStateEntered
                        3<2 ParallelStateStarted
                        4<3 WaitStateEntered
                        5<3 TaskStateEntered
                        6<5 TaskScheduled
                        7<6 TaskStarted
                        8<7 +1.0 TaskFailed
                        9<8 +1.0 WaitStateAborted
                        10<8 +1.0 TaskStateAborted
                        11<8 +1.0 ParallelStateFailed
                        12<11 +1.0 ParallelStateExited
                        13<12 +1.0 PassStateEntered
                        14<13 +1.0 PassStateExited
                        15<14 +1.0 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.parse("{\"Error\": \"Boom\", \"Cause\": \"bang\"}"));
    }

    @Test
    void a_retried_parallel_starts_again_from_the_event_that_failed_it() {
        Execution execution = run("""
                {"StartAt": "Try", "States": {"Try": {"Type": "Parallel", "End": true,
                  "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 1}],
                  "Branches": [{"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "E"}}}]}}}
                """);

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 ParallelStateEntered
                        3<2 ParallelStateStarted
                        4<3 FailStateEntered
                        5<4 +1.0 ParallelStateStarted
                        6<5 +1.0 FailStateEntered
                        7<6 +1.0 ParallelStateFailed
                        8<7 +1.0 ExecutionFailed""");
    }

    @Test
    void iterations_beyond_the_width_start_when_another_has_ended() {
        Execution execution = run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
                  "ItemProcessor": {"StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "End": true}}}}}}
                """, "[\"a\", \"b\"]");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 MapStateEntered
                        3<2 MapStateStarted
                        4<3 MapIterationStarted
                        5<4 PassStateEntered
                        6<5 PassStateExited
                        7<6 MapIterationSucceeded
                        8<6 MapIterationStarted
                        9<8 PassStateEntered
                        10<9 PassStateExited
                        11<10 MapIterationSucceeded
                        12<11 MapStateSucceeded
                        13<11 MapStateExited
                        14<13 ExecutionSucceeded""");
        assertThat(execution.output()).isEqualTo(Json.parse("[\"a\", \"b\"]"));
    }

    @Test
    void a_map_over_nothing_ends_at_once() {
        Execution execution = run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemProcessor": {"StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "End": true}}}}}}
                """, "[]");

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 MapStateEntered
                        3<2 MapStateStarted
                        4<3 MapStateSucceeded
                        5<3 MapStateExited
                        6<5 ExecutionSucceeded""");
    }

    @Test
    void a_failing_iteration_cuts_the_others_in_the_order_of_their_items() {
        Execution execution = run(
                """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemProcessor": {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
                    "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}}}}}}}
                """,
                "[0, 1, 2]",
                ok("{}").after(Duration.ofSeconds(9)),
                TaskReply.failure("Boom", null).after(Duration.ofSeconds(1)),
                ok("{}").after(Duration.ofSeconds(9)));

        assertThat(history(execution)).endsWith("""
                        16<14 +1.0 TaskFailed
                        17<16 +1.0 MapIterationAborted
                        18<16 +1.0 TaskStateAborted
                        19<16 +1.0 MapIterationFailed
                        20<16 +1.0 TaskStateAborted
                        21<16 +1.0 MapIterationAborted
                        22<16 +1.0 TaskStateAborted
                        23<16 +1.0 MapStateFailed
                        24<23 +1.0 ExecutionFailed""");
        assertThat(execution.error()).isEqualTo("Boom");
    }

    @Test
    void a_runtime_error_in_an_iteration_ends_the_execution_without_asking_the_map() {
        Execution execution = run("""
                {"StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "End": true, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}],
                    "ItemProcessor": {"StartAt": "Bad", "States": {"Bad": {
                      "Type": "Pass", "InputPath": "$.nope", "End": true}}}},
                  "Sorry": {"Type": "Pass", "End": true}}}
                """, "[{}]");

        assertThat(history(execution)).endsWith("4<3 MapIterationStarted\n5<4 PassStateEntered\n6<5 ExecutionFailed");
        assertThat(execution.error()).isEqualTo("States.Runtime");
    }

    @Test
    void an_iteration_sees_its_item_in_the_context() {
        Execution execution = run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemSelector": {"n.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value", "all.$": "$"},
                  "ItemProcessor": {"StartAt": "Look", "States": {"Look": {"Type": "Pass", "End": true,
                    "Parameters": {"mine.$": "$", "index.$": "$$.Map.Item.Index"}}}}}}}
                """, "[\"x\"]");

        assertThat(execution.output())
                .isEqualTo(Json.parse("[{\"mine\": {\"n\": 0, \"v\": \"x\", \"all\": [\"x\"]}, \"index\": 0}]"));
    }

    @Test
    void forty_iterations_run_at_a_time_when_the_definition_asks_for_more() {
        Execution execution = run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "MaxConcurrency": 100,
                  "ItemProcessor": {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 10, "End": true}}}}}}
                """, "[" + "0,".repeat(80) + "0]");

        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void variables_of_the_surroundings_can_be_read_inside() {
        Execution execution = run("""
                {"StartAt": "Set", "States": {
                  "Set": {"Type": "Pass", "Assign": {"rate": 7}, "Next": "Each"},
                  "Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Use", "States": {
                    "Use": {"Type": "Pass", "Assign": {"inner.$": "$rate"}, "Next": "Tell"},
                    "Tell": {"Type": "Pass", "Parameters": {"v.$": "$inner"}, "End": true}}}}}}
                """, "[1]");

        assertThat(execution.output()).isEqualTo(Json.parse("[{\"v\": 7}]"));
    }

    @Test
    void maps_forty_wide_within_maps_forty_wide_do_not_deepen_the_stack() {
        Execution execution = Simulation.builder()
                .limits(Limits.OF_THE_SERVICE.withHistoryEvents(1_000_000))
                .build()
                .start(
                        StateMachine.parse("""
                                {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true, "ItemProcessor": {
                                  "StartAt": "B", "States": {"B": {"Type": "Map", "ItemsPath": "$.list", "End": true,
                                    "ItemProcessor": {"StartAt": "C", "States": {"C": {"Type": "Pass", "End": true}}}}}}}}}
                                """),
                        "[" + ("{\"list\":[" + "0,".repeat(39) + "0]},").repeat(39) + "{\"list\":[0]}]")
                .runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.statistics().state("C").visits()).isEqualTo(39 * 40 + 1);
    }
}
