package dev.escapement.engine;

import static dev.escapement.Runs.FUNCTION;
import static dev.escapement.Runs.history;
import static dev.escapement.Runs.ok;
import static dev.escapement.Runs.run;
import static dev.escapement.Runs.simulation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.RedriveStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.reading.Attempt;
import dev.escapement.reading.Explanation;
import dev.escapement.reading.ForkedChild;
import dev.escapement.reading.VisitedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedriveTest {

    private static final String TASK = "\"Type\": \"Task\", \"Resource\": \"" + FUNCTION + "\", ";

    @Test
    void eleven_finished_steps_of_fifteen_do_not_run_again() {
        List<String> called = new ArrayList<>();
        Execution execution = start(steps(15), failingOnce(called, "Step12"));
        assertThat(execution.runToEnd().status()).isEqualTo(ExecutionStatus.FAILED);

        execution.redrive().runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(called)
                .containsExactly(
                        "Step1", "Step2", "Step3", "Step4", "Step5", "Step6", "Step7", "Step8", "Step9", "Step10",
                        "Step11", "Step12", "Step12", "Step13", "Step14", "Step15");
        assertThat(execution.usage().transitions())
                .as("fifteen states and a redrive")
                .isEqualTo(16);
    }

    @Test
    void the_history_goes_on_after_its_end_and_the_task_is_scheduled_again_without_being_entered_again() {
        Execution execution = run(steps(2), "{}", ok("1"), TaskReply.failure("Boom", "bang"), ok("2"));

        execution.simulation().advanceBy(Duration.ofHours(2));
        execution.redrive().runToEnd();

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 TaskStateEntered
                        3<2 LambdaFunctionScheduled
                        4<3 LambdaFunctionStarted
                        5<4 LambdaFunctionSucceeded
                        6<5 TaskStateExited
                        7<6 TaskStateEntered
                        8<7 LambdaFunctionScheduled
                        9<8 LambdaFunctionStarted
                        10<9 LambdaFunctionFailed
                        11<10 ExecutionFailed
                        12<11 +7200.0 ExecutionRedriven
                        13<12 +7200.0 LambdaFunctionScheduled
                        14<13 +7200.0 LambdaFunctionStarted
                        15<14 +7200.0 LambdaFunctionSucceeded
                        16<15 +7200.0 TaskStateExited
                        17<16 +7200.0 ExecutionSucceeded""");
        assertThat(execution.history().get(11).toJson()).isEqualTo(Json.parse("""
                        {"timestamp": "2026-01-05T11:00:00.000000+00:00", "type": "ExecutionRedriven", "id": 12, "previousEventId": 11,
                         "executionRedrivenEventDetails": {"redriveCount": 1}}"""));
    }

    @Test
    void while_it_runs_again_nothing_is_left_of_its_first_end() {
        Execution execution = run(steps(1), "{}", TaskReply.failure("Boom", "bang"));
        assertThat(execution.redriveStatus()).isEqualTo(RedriveStatus.REDRIVABLE);
        assertThat(execution.redriveStatusReason()).isNull();

        execution.redrive();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(execution.error()).isNull();
        assertThat(execution.cause()).isNull();
        assertThat(execution.stoppedAt()).isNull();
        assertThat(execution.redriveCount()).isEqualTo(1);
        assertThat(execution.redrivenAt()).isEqualTo(execution.simulation().now());
        assertThat(execution.redriveStatus()).isEqualTo(RedriveStatus.NOT_REDRIVABLE);
        assertThat(execution.waits()).containsExactly("Step1 is about to be entered");
    }

    @Test
    void retriers_begin_anew_and_the_context_tells_of_the_redrive() {
        String definition = """
                {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true, "Resource": "%s",
                  "Parameters": {"redrives.$": "$$.Execution", "retries.$": "$$.State.RetryCount"},
                  "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 1, "IntervalSeconds": 1}]}}}""";
        List<String> seen = new ArrayList<>();
        Execution execution = start(definition.formatted(FUNCTION), call -> {
            seen.add(call.site().occurrence() + "." + call.site().attempt() + " "
                    + call.parameters().at("/redrives/RedriveCount") + " "
                    + call.parameters().at("/redrives/RedriveTime").asText("never") + " "
                    + call.parameters().path("retries"));
            return TaskReply.failure("Boom", null);
        });
        execution.runToEnd().redrive().runToEnd();

        assertThat(seen)
                .containsExactly(
                        "1.1 0 never 0",
                        "1.2 0 never 1",
                        "2.1 1 2026-01-05T09:00:01Z 0",
                        "2.2 1 2026-01-05T09:00:01Z 1");
        assertThat(execution.statistics().retries()).isEqualTo(2);
    }

    @Test
    void what_was_started_before_there_were_redrives_is_not_redriven() {
        Execution execution = Simulation.builder()
                .startingAt(Instant.parse("2023-11-14T23:59:59Z"))
                .answering(call -> TaskReply.failure("Boom", null))
                .build()
                .start(StateMachine.parse(steps(1)), "{}")
                .runToEnd();

        assertThatThrownBy(execution::redrive)
                .hasMessage("Execution was started before the launch of RedriveExecution");
    }

    @Test
    void variables_keep_the_values_they_had() {
        String definition = """
                {"QueryLanguage": "JSONata", "StartAt": "Keep", "States": {
                  "Keep": {"Type": "Pass", "Assign": {"order": 7}, "Next": "Work"},
                  "Work": {"Type": "Task", "Resource": "%s", "Output": "{%% $order %%}", "End": true}}}""".formatted(FUNCTION);
        Execution execution = run(definition, "{}", TaskReply.failure("Boom", null), ok("1"));

        assertThat(execution.redrive().runToEnd().output()).isEqualTo(Json.number(7));
    }

    @Test
    void the_budget_of_the_machine_begins_anew() {
        String definition =
                "{\"TimeoutSeconds\": 10, \"StartAt\": \"Rest\", \"States\": {\"Rest\": {\"Type\": \"Wait\","
                        + " \"Seconds\": 8, \"Next\": \"Again\"}, \"Again\": {\"Type\": \"Wait\", \"Seconds\": 8, \"End\": true}}}";
        Execution execution = run(definition);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);

        execution.redrive().runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.elapsed())
                .as("ten seconds, and the second wait once more")
                .isEqualTo(Duration.ofSeconds(18));
        assertThat(execution.statistics().state("Again").duration()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_wait_for_a_moment_that_has_passed_ends_at_once() {
        String definition = "{\"StartAt\": \"Rest\", \"States\": {\"Rest\": {\"Type\": \"Wait\","
                + " \"Timestamp\": \"2026-01-05T10:00:00Z\", \"End\": true}}}";
        Simulation simulation = simulation();
        Execution execution = simulation.start(StateMachine.parse(definition), "{}");
        simulation.advanceBy(Duration.ofMinutes(1));
        execution.stop("Enough", null);
        simulation.advanceBy(Duration.ofHours(5));

        execution.redrive().runToEnd();

        assertThat(execution.elapsed()).isEqualTo(Duration.ofMinutes(301));
        assertThat(execution.output()).isEqualTo(Json.parse("{}"));
    }

    @Test
    void a_fail_state_is_entered_again_and_fails_again() {
        Execution execution =
                run("{\"StartAt\": \"No\", \"States\": {\"No\": {\"Type\": \"Fail\", \"Error\": \"No\"}}}");

        execution.redrive().runToEnd();

        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 FailStateEntered
                        3<2 ExecutionFailed
                        4<3 ExecutionRedriven
                        5<4 FailStateEntered
                        6<5 ExecutionFailed""");
    }

    @Test
    void what_comes_late_for_the_time_before_is_not_heard() {
        Simulation simulation = Simulation.builder()
                .answering(call -> ok("\"late\"").after(Duration.ofSeconds(5)))
                .build();
        Execution execution = simulation.start(StateMachine.parse(steps(1)), "{}");
        execution.stop(null, null);
        execution.redrive();
        simulation.advanceBy(Duration.ofSeconds(1));
        execution.stop(null, null);

        execution.redrive().runToEnd();

        assertThat(execution.elapsed()).isEqualTo(Duration.ofSeconds(6));
        assertThat(history(execution)).isEqualTo("""
                        1<0 ExecutionStarted
                        2<0 ExecutionAborted
                        3<2 ExecutionRedriven
                        4<3 TaskStateEntered
                        5<4 LambdaFunctionScheduled
                        6<5 LambdaFunctionStarted
                        7<0 +1.0 ExecutionAborted
                        8<7 +1.0 ExecutionRedriven
                        9<8 +1.0 LambdaFunctionScheduled
                        10<9 +1.0 LambdaFunctionStarted
                        11<10 +6.0 LambdaFunctionSucceeded
                        12<11 +6.0 TaskStateExited
                        13<12 +6.0 ExecutionSucceeded""");
    }

    @Test
    void of_a_parallel_only_the_branches_that_failed_or_were_cut_run_again() {
        String definition = """
                {"StartAt": "Fan", "States": {"Fan": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "A", "States": {"A": {%1$s "End": true}}},
                  {"StartAt": "B", "States": {"B": {%1$s "Next": "C"}, "C": {%1$s "End": true}}},
                  {"StartAt": "D", "States": {"D": {"Type": "Wait", "Seconds": 60, "End": true}}}]}}}""".formatted(TASK);
        List<String> called = new ArrayList<>();
        Execution execution = start(definition, failingOnce(called, "C")).runToEnd();

        execution.redrive().runToEnd();

        assertThat(called).containsExactly("A", "B", "C", "C");
        assertThat(execution.output()).isEqualTo(Json.parse("[\"A\", \"C\", {}]"));
        assertThat(execution.elapsed()).isEqualTo(Duration.ofSeconds(60));
        assertThat(history(execution)).endsWith("""
                        22<21 ExecutionFailed
                        23<22 ExecutionRedriven
                        24<23 ParallelStateStarted
                        25<24 LambdaFunctionScheduled
                        26<25 LambdaFunctionStarted
                        27<26 LambdaFunctionSucceeded
                        28<27 TaskStateExited
                        29<24 +60.0 WaitStateExited
                        30<29 +60.0 ParallelStateSucceeded
                        31<29 +60.0 ParallelStateExited
                        32<31 +60.0 ExecutionSucceeded""");
    }

    @Test
    void of_an_inline_map_only_the_iterations_that_had_not_succeeded_run_again_and_the_others_follow() {
        String definition = """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 2, "End": true,
                  "ItemProcessor": {"StartAt": "A", "States": {"A": {%1$s "Next": "B"}, "B": {%1$s "End": true}}}}}}""".formatted(TASK);
        List<String> called = new ArrayList<>();
        Set<String> failed = new LinkedHashSet<>();
        Execution execution = Simulation.builder()
                .answering(call -> {
                    String site = call.site().state() + call.parameters();
                    called.add(site);
                    return site.equals("B3") && failed.add(site)
                            ? TaskReply.failure("Boom", null)
                            : TaskReply.success(call.parameters());
                })
                .build()
                .start(StateMachine.parse(definition), "[1, 2, 3, 4, 5]")
                .runToEnd();
        assertThat(called).containsExactly("A1", "A2", "B1", "B2", "A3", "A4", "B3", "B4");
        called.clear();

        execution.redrive().runToEnd();

        assertThat(execution.output()).isEqualTo(Json.parse("[1, 2, 3, 4, 5]"));
        assertThat(called).containsExactly("B3", "A5", "B5");
        assertThat(history(execution).lines().filter(line -> line.endsWith("MapIterationStarted")))
                .as("five, and the third and the fifth, which was cut before it called, once more")
                .hasSize(7);
    }

    @Test
    void all_branches_run_again_when_their_results_were_too_much_together() {
        String definition = """
                {"StartAt": "Fan", "States": {"Fan": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "A", "States": {"A": {%1$s "End": true}}},
                  {"StartAt": "B", "States": {"B": {%1$s "End": true}}}]}}}""".formatted(TASK);
        TaskReply large = ok("\"" + "x".repeat(200_000) + "\"");
        Execution execution = run(definition, "{}", large, large, ok("1"), ok("2"));
        assertThat(execution.error()).isEqualTo("States.DataLimitExceeded");

        assertThat(execution.redrive().runToEnd().output()).isEqualTo(Json.parse("[1, 2]"));
    }

    @Test
    void a_visit_that_goes_on_has_another_attempt_and_keeps_the_branches_that_succeeded() {
        String definition = """
                {"StartAt": "Fan", "States": {"Fan": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "A", "States": {"A": {%1$s "End": true}}},
                  {"StartAt": "B", "States": {"B": {%1$s "Next": "C"}, "C": {%1$s "End": true}}}]}}}""".formatted(TASK);
        Execution execution =
                start(definition, failingOnce(new ArrayList<>(), "C")).runToEnd();

        execution.redrive().runToEnd();

        List<VisitedState> visits = VisitedState.of(execution.journal());
        assertThat(visits).extracting(VisitedState::state).containsExactly("Fan", "A", "B", "C");
        VisitedState fan = visits.get(0);
        assertThat(fan.attempts()).hasSize(2);
        assertThat(fan.forked()).extracting(ForkedChild::ending).containsOnly(ForkedChild.Ending.SUCCEEDED);
        assertThat(fan.forked().get(1).visits()).extracting(VisitedState::state).containsExactly("B", "C");
        VisitedState c = visits.get(3);
        assertThat(c.attempts()).extracting(Attempt::trouble).hasSize(2).endsWith((Explanation) null);
        assertThat(c.calls()).hasSize(2);
        assertThat(c.succeeded()).isTrue();
    }

    @Test
    void the_story_tells_of_the_redrive_and_of_the_last_end() {
        Execution execution = run(steps(1), "{}", TaskReply.failure("Boom", "bang"), TaskReply.failure("Bang", null));
        execution.simulation().advanceBy(Duration.ofMinutes(1));

        execution.redrive().runToEnd();

        assertThat(execution.story().toString()).isEqualTo("""
                        StateMachine failed 1 min after it started
                          in    Step1
                          with  Bang
                           2   +0.000  TaskStateEntered      Step1
                           5   +0.000  LambdaFunctionFailed  Boom   (no retrier and no catcher)
                           7  +60.000  ExecutionRedriven     redriven
                          10  +60.000  LambdaFunctionFailed  Bang   (no retrier and no catcher)
                          reproduce with seed 0""");
    }

    @Test
    void an_execution_that_is_running_or_succeeded_is_refused() {
        Execution execution = simulation(ok("1")).start(StateMachine.parse(steps(1)), "{}");
        assertRefused(execution, "ExecutionNotRedrivable", "Execution is RUNNING and cannot be redriven");

        execution.runToEnd();

        assertRefused(execution, "ExecutionNotRedrivable", "Execution is SUCCEEDED and cannot be redriven");
    }

    @Test
    void fourteen_days_after_its_end_it_is_too_late() {
        Execution execution = run(steps(1), "{}", TaskReply.failure("Boom", null));
        execution.simulation().advanceBy(Duration.ofDays(14));
        assertThat(execution.redriveStatus()).isEqualTo(RedriveStatus.REDRIVABLE);

        execution.simulation().advanceBy(Duration.ofMillis(1));

        assertRefused(execution, "ExecutionNotRedrivable", "Execution redrivable period exceeded");
    }

    @Test
    void an_execution_that_was_open_for_a_year_is_refused() {
        Simulation simulation = simulation();
        Execution execution = simulation.start(StateMachine.parse(steps(1)), "{}");
        simulation.advanceBy(Duration.ofDays(366));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);

        assertRefused(execution, "ExecutionNotRedrivable", "Execution has exceeded the max execution time");
    }

    @Test
    void an_execution_without_room_in_its_history_is_refused() {
        Execution execution = Simulation.builder()
                .limits(Limits.OF_THE_SERVICE.withHistoryEvents(6))
                .answering(call -> TaskReply.failure("Boom", null))
                .build()
                .start(StateMachine.parse(steps(1)), "{}")
                .runToEnd();

        assertRefused(execution, "ExecutionNotRedrivable", "Execution history event limit exceeded");
    }

    @Test
    void an_express_execution_has_no_redrive() {
        Execution execution = simulation(TaskReply.failure("Boom", null))
                .start(StateMachine.read(DefinitionSource.ofText(steps(1)), WorkflowType.EXPRESS), "{}")
                .runToEnd();

        assertRefused(execution, "InvalidArn", "Invalid Arn: 'Resource type not valid in this context: express'");
    }

    private static void assertRefused(Execution execution, String code, String text) {
        int events = execution.history().size();
        assertThatThrownBy(execution::redrive)
                .isInstanceOf(ApiRefusal.class)
                .hasMessage(text)
                .extracting(refusal -> ((ApiRefusal) refusal).code())
                .isEqualTo(code);
        assertThat(execution.redriveCount()).isZero();
        assertThat(execution.history()).hasSize(events);
    }

    private static Execution start(String definition, Integration outside) {
        return Simulation.builder().answering(outside).build().start(StateMachine.parse(definition), "{}");
    }

    /** Notes the states that call, answers each with its name, and fails one of them the first time. */
    private static Integration failingOnce(List<String> called, String state) {
        return call -> {
            String name = call.site().state();
            boolean first = !called.contains(name);
            called.add(name);
            return name.equals(state) && first ? TaskReply.failure("Boom", "bang") : TaskReply.success(Json.text(name));
        };
    }

    /** Tasks Step1, Step2 and so on. */
    private static String steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "\"Step" + i + "\": {" + TASK
                        + (i == count ? "\"End\": true}" : "\"Next\": \"Step" + (i + 1) + "\"}"))
                .collect(Collectors.joining(", ", "{\"StartAt\": \"Step1\", \"States\": {", "}}"));
    }
}
