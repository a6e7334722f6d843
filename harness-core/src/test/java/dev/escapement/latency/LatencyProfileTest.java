package dev.escapement.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Runs;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.SyncResponse;
import dev.escapement.WorkflowType;
import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.trace.ExecutionTrace;
import dev.escapement.trace.TraceSegment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyProfileTest {

    private static final LatencyProfile COLD =
            LatencyProfile.OFF.withColdStarts(Delay.ofMillis(400, 400)).keepingWarm(Duration.ofMinutes(10));

    private static final String TWICE = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Task", "Resource": "%1$s", "Next": "B"},
              "B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "%1$s"},
                "End": true}}}
            """.formatted(Runs.FUNCTION);

    private static final String EACH = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "MaxConcurrency": %d, "ItemProcessor": {
              "StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "%s", "End": true}}}}}}
            """;

    @Test
    void nothing_takes_time_by_itself_unless_asked_for() {
        assertThat(run(TWICE, "{}", LatencyProfile.OFF, 100).elapsed()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_function_starts_cold_once_however_it_is_called() {
        assertThat(run(TWICE, "{}", COLD, 100).elapsed()).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void each_call_at_the_same_time_needs_an_instance_of_its_own() {
        assertThat(run(EACH.formatted(2, Runs.FUNCTION), "[1, 2, 3, 4]", COLD, 100)
                        .elapsed())
                .isEqualTo(Duration.ofMillis(600));
        assertThat(run(EACH.formatted(4, Runs.FUNCTION), "[1, 2, 3, 4]", COLD, 100)
                        .elapsed())
                .isEqualTo(Duration.ofMillis(500));
        assertThat(run(EACH.formatted(1, Runs.FUNCTION), "[1, 2, 3, 4]", COLD, 100)
                        .elapsed())
                .isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void an_instance_that_is_idle_for_too_long_is_gone() {
        String rested = TWICE.replace(
                "\"Next\": \"B\"}",
                "\"Next\": \"Rest\"}, \"Rest\": {\"Type\": \"Wait\", \"Seconds\": %d, \"Next\": \"B\"}");

        assertThat(run(rested.formatted(599), "{}", COLD, 0).elapsed()).isEqualTo(Duration.ofMillis(599_400));
        assertThat(run(rested.formatted(600), "{}", COLD, 0).elapsed()).isEqualTo(Duration.ofMillis(600_800));
    }

    @Test
    void a_task_may_time_out_because_of_a_cold_start() {
        String hurried = TWICE.replaceFirst("\"Next\": \"B\"", "\"TimeoutSeconds\": 1, \"Next\": \"B\"");
        LatencyProfile slow = COLD.withColdStarts(Delay.ofMillis(2_000, 2_000));

        assertThat(run(hurried, "{}", slow, 0).error()).isEqualTo("States.Timeout");
    }

    @Test
    void what_is_no_function_does_not_start_cold() {
        String queue = """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                  "Parameters": {"QueueUrl": "q", "MessageBody": "m"}, "End": true}}}
                """;

        assertThat(run(queue, "{}", COLD, 100).elapsed()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void an_instance_that_answers_later_is_busy_until_then() {
        Promise end = new Promise();
        Simulation simulation = Simulation.builder()
                .answering(call -> call.site().state().equals("A") ? TaskReply.promised(end) : Runs.ok("{}"))
                .latencies(COLD)
                .build();
        StateMachine machine = StateMachine.parse(TWICE);
        Execution first = simulation.start(machine, "{}").advanceBy(Duration.ofMillis(1_900));
        Execution second = simulation.start(machine, "{}").advanceBy(Duration.ofMillis(100));

        end.settle(new TaskOutcome.Succeeded(Json.emptyObject()));
        second.runToEnd();

        // The second one was cold as well; what each called next was warm.
        assertThat(first.elapsed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(second.elapsed()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void every_state_is_entered_and_tried_again_a_moment_later() {
        LatencyProfile slow = LatencyProfile.OFF.withTransitions(Delay.ofMillis(100, 100), Delay.ofMillis(1, 1));
        String retried = TWICE.replaceFirst(
                "\"Next\": \"B\"",
                "\"Next\": \"B\", \"Retry\": [{\"ErrorEquals\": [\"Busy\"], \"IntervalSeconds\": 2}]");
        Simulation simulation = Simulation.builder()
                .answering(Runs.inOrder(
                        TaskReply.failure("Busy", "later"), Runs.ok("{}"), Runs.ok("{}"), Runs.ok("{}"), Runs.ok("{}")))
                .latencies(slow)
                .build();

        Execution standard = simulation.start(StateMachine.parse(retried), "{}").runToEnd();
        SyncResponse express = simulation.startSync(
                StateMachine.read(DefinitionSource.ofText(TWICE), WorkflowType.EXPRESS), StartRequest.of("{}"));

        assertThat(Runs.history(standard)).isEqualTo("""
                1<0 ExecutionStarted
                2<0 +0.1 TaskStateEntered
                3<2 +0.1 LambdaFunctionScheduled
                4<3 +0.1 LambdaFunctionStarted
                5<4 +0.1 LambdaFunctionFailed
                6<5 +2.2 LambdaFunctionScheduled
                7<6 +2.2 LambdaFunctionStarted
                8<7 +2.2 LambdaFunctionSucceeded
                9<8 +2.2 TaskStateExited
                10<9 +2.3 TaskStateEntered
                11<10 +2.3 TaskScheduled
                12<11 +2.3 TaskStarted
                13<12 +2.3 TaskSucceeded
                14<13 +2.3 TaskStateExited
                15<14 +2.3 ExecutionSucceeded""");
        assertThat(Duration.between(express.startDate(), express.stopDate())).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void an_execution_that_is_stopped_in_a_transition_stays_stopped() {
        Simulation simulation = Simulation.builder()
                .answering(call -> Runs.ok("{}"))
                .latencies(LatencyProfile.TYPICAL)
                .build();
        Execution execution = simulation.start(StateMachine.parse(TWICE), "{}");
        execution.advanceBy(Duration.ofMillis(10));

        execution.stop(null, null);
        simulation.advanceBy(Duration.ofSeconds(10));

        assertThat(Runs.history(execution)).isEqualTo("1<0 ExecutionStarted\n2<0 +0.01 ExecutionAborted");
    }

    @Test
    void branches_do_not_wait_for_each_other_and_differ() {
        Execution execution = run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}
                """, "[1, 2, 3, 4, 5, 6, 7, 8]", LatencyProfile.TYPICAL, 0);

        List<Instant> entries =
                execution.trace().named("Item").map(TraceSegment::start).toList();

        assertThat(execution.elapsed()).isBetween(Duration.ofMillis(100), Duration.ofMillis(400));
        assertThat(entries).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void chance_comes_from_the_seed() {
        LatencyProfile typical = LatencyProfile.TYPICAL;

        List<Duration> one =
                List.of(seeded(1, typical).elapsed(), seeded(1, typical).elapsed());

        assertThat(one.get(0))
                .isEqualTo(one.get(1))
                .isNotEqualTo(seeded(2, typical).elapsed());
        assertThat(coldStartOf(seeded(1, LatencyProfile.OFF.withColdStarts(Delay.ofMillis(100, 500)))))
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(500));
    }

    @Test
    void api_gateway_waits_for_29_seconds() {
        assertThat(called(29_000).passesApiGateway()).isTrue();
        assertThat(called(29_001).passesApiGateway()).isFalse();
        assertThat(called(29_001).status().name()).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_delay_needs_an_order() {
        assertThatThrownBy(() -> Delay.ofMillis(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A delay lies between two durations from 0 up, not between PT0.005S and PT0.004S");
        assertThatThrownBy(() -> Delay.ofMillis(-1, 4)).hasMessageContaining("from 0 up");
    }

    private static Duration coldStartOf(Execution execution) {
        ExecutionTrace trace = execution.trace();
        Instant start = trace.named("Attempt 1").findFirst().orElseThrow().start();
        Instant end = trace.named("Attempt 1").findFirst().orElseThrow().end();
        return Duration.between(start, end);
    }

    private static Execution seeded(long seed, LatencyProfile profile) {
        return Simulation.builder()
                .seed(seed)
                .answering(call -> Runs.ok("{}"))
                .latencies(profile)
                .build()
                .start(StateMachine.parse(TWICE), StartRequest.of("{}").named("one"))
                .runToEnd();
    }

    private static Execution run(String definition, String input, LatencyProfile profile, long workMillis) {
        return Simulation.builder()
                .answering(call -> Runs.ok("{}").after(Duration.ofMillis(workMillis)))
                .latencies(profile)
                .build()
                .start(StateMachine.parse(definition), input)
                .runToEnd();
    }

    private static SyncResponse called(long millis) {
        String one = TWICE.replaceFirst("\"Next\": \"B\"\\},(?s).*", "\"End\": true}}}");
        return Simulation.builder()
                .answering(call -> Runs.ok("{}").after(Duration.ofMillis(millis)))
                .build()
                .startSync(
                        StateMachine.read(DefinitionSource.ofText(one), WorkflowType.EXPRESS), StartRequest.of("{}"));
    }
}
