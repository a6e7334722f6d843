package dev.escapement.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Runs;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionTraceTest {

    private static final String CHARGE = """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"},
                "Retry": [{"ErrorEquals": ["Throttled"], "IntervalSeconds": 2}],
                "Catch": [{"ErrorEquals": ["Declined"], "Next": "Rest"}], "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 1, "End": true}}}
            """;

    private static final String BOTH = """
            {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "Quick", "States": {"Quick": {"Type": "Pass", "End": true}}},
              {"StartAt": "Slow", "States": {"Slow": {"Type": "Wait", "Seconds": 5, "End": true}}},
              {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "%s", "End": true}}}]}}}
            """.formatted(Runs.FUNCTION);

    @Test
    void attempts_and_calls_lie_inside_their_state() {
        assertThat(tree(Runs.run(CHARGE, "{}", fails("Throttled"), Runs.ok("{}").after(Duration.ofMillis(40)))))
                .isEqualTo("""
                        EXECUTION StateMachine 0..3120
                          STATE Charge 0..2120
                            ATTEMPT Attempt 1 0..80 error throttle Throttled
                              CALL lambda:invoke 0..80 error throttle Throttled
                            ATTEMPT Attempt 2 2080..2120
                              CALL lambda:invoke 2080..2120
                          STATE Rest 2120..3120
                        """);
    }

    @Test
    void what_is_caught_is_an_error_of_its_state_and_no_fault() {
        assertThat(tree(Runs.run(CHARGE, "{}", fails("Declined")))).isEqualTo("""
                        EXECUTION StateMachine 0..1080
                          STATE Charge 0..80 error Declined
                            ATTEMPT Attempt 1 0..80 fault Declined
                              CALL lambda:invoke 0..80 fault Declined
                          STATE Rest 80..1080
                        """);
    }

    @Test
    void what_nobody_catches_is_a_fault_all_the_way_up() {
        assertThat(tree(Runs.run(CHARGE, "{}", fails("Broken")))).isEqualTo("""
                        EXECUTION StateMachine 0..80 fault Broken
                          STATE Charge 0..80 fault Broken
                            ATTEMPT Attempt 1 0..80 fault Broken
                              CALL lambda:invoke 0..80 fault Broken
                        """);
    }

    @Test
    void branches_end_with_their_last_state() {
        assertThat(tree(Runs.run(BOTH, "{}", Runs.ok("{}").after(Duration.ofSeconds(2)))))
                .isEqualTo("""
                        EXECUTION StateMachine 0..5000
                          STATE Both 0..5000
                            ATTEMPT Attempt 1 0..5000
                              BRANCH Branch 0 0..0
                                STATE Quick 0..0
                              BRANCH Branch 1 0..5000
                                STATE Slow 0..5000
                              BRANCH Branch 2 0..2000
                                STATE Work 0..2000
                                  ATTEMPT Attempt 1 0..2000
                                    CALL work 0..2000
                        """);
    }

    @Test
    void a_branch_that_fails_cuts_the_others_short() {
        assertThat(tree(Runs.run(BOTH, "{}", fails("Broken")))).isEqualTo("""
                        EXECUTION StateMachine 0..80 fault Broken
                          STATE Both 0..80 fault Broken
                            ATTEMPT Attempt 1 0..80 fault Broken
                              BRANCH Branch 0 0..0
                                STATE Quick 0..0
                              BRANCH Branch 1 0..80 error
                                STATE Slow 0..80 error
                              BRANCH Branch 2 0..80 fault
                                STATE Work 0..80 fault Broken
                                  ATTEMPT Attempt 1 0..80 fault Broken
                                    CALL work 0..80 fault Broken
                        """);
    }

    @Test
    void iterations_are_told_one_by_one() {
        Execution execution = Runs.run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "MaxConcurrency": 1, "ItemProcessor": {
                  "StartAt": "Item", "States": {"Item": {"Type": "Wait", "SecondsPath": "$", "End": true}}}}}}
                """, "[1, 2]");

        assertThat(tree(execution)).isEqualTo("""
                        EXECUTION StateMachine 0..3000
                          STATE Each 0..3000
                            ATTEMPT Attempt 1 0..3000
                              ITERATION Iteration 0 0..1000
                                STATE Item 0..1000
                              ITERATION Iteration 1 1000..3000
                                STATE Item 1000..3000
                        """);
        assertThat(execution
                        .trace()
                        .named("Iteration 1")
                        .findFirst()
                        .orElseThrow()
                        .annotations())
                .containsEntry("index", "1");
    }

    @Test
    void an_iteration_that_fails_is_at_fault() {
        assertThat(tree(Runs.run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "SecondsPath": "$", "Next": "No"},
                    "No": {"Type": "Fail", "Error": "Nope"}}}}}}
                """, "[1, 2]"))).isEqualTo("""
                        EXECUTION StateMachine 0..1000 fault Nope
                          STATE Each 0..1000 fault Nope
                            ATTEMPT Attempt 1 0..1000 fault Nope
                              ITERATION Iteration 0 0..1000 fault
                                STATE Rest 0..1000
                                STATE No 1000..1000 fault Nope
                              ITERATION Iteration 1 0..1000 error
                                STATE Rest 0..1000 error
                        """);
    }

    @Test
    void what_is_still_open_has_no_end() {
        Execution open = Runs.simulation().start(StateMachine.parse("""
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 1, "End": true}}}
                """), "{}");
        open.runUntilEntered("Rest");

        assertThat(tree(open)).isEqualTo("""
                        EXECUTION StateMachine 0..
                          STATE Rest 0..
                        """);
        assertThat(open.trace().documents().get(0).path("in_progress").booleanValue())
                .isTrue();
    }

    @Test
    void a_timeout_of_the_execution_cuts_what_is_open() {
        String hurried = CHARGE.replaceFirst("\\{", "{\"TimeoutSeconds\": 3, ");

        assertThat(tree(Runs.run(hurried, "{}", TaskReply.awaiting()))).isEqualTo("""
                        EXECUTION StateMachine 0..3000 fault States.Timeout
                          STATE Charge 0..3000 error
                            ATTEMPT Attempt 1 0..3000 error
                              CALL lambda:invoke 0..3000 error
                        """);
    }

    @Test
    void a_redrive_goes_on_in_the_same_state() {
        Simulation simulation = Runs.simulation(fails("Broken"), Runs.ok("{}"));
        Execution execution = simulation.start(StateMachine.parse(CHARGE), "{}").runToEnd();
        simulation.advanceBy(Duration.ofSeconds(10));
        execution.redrive().runToEnd();

        assertThat(tree(execution)).isEqualTo("""
                        EXECUTION StateMachine 0..11080
                          STATE Charge 0..10080
                            ATTEMPT Attempt 1 0..80 fault Broken
                              CALL lambda:invoke 0..80 fault Broken
                            ATTEMPT Attempt 2 10080..10080
                              CALL lambda:invoke 10080..10080
                          STATE Rest 10080..11080
                        """);
        assertThat(execution.trace().root().annotations()).containsEntry("redrive_count", "1");
    }

    @Test
    void what_a_worker_and_a_map_run_did_can_be_searched_for() {
        Execution worked = Runs.run(
                CHARGE.replace(
                        "arn:aws:states:::lambda:invoke", "arn:aws:states:us-east-1:123456789012:activity:charge"),
                "{}",
                TaskReply.pickedUp("anna", Runs.ok("{}")));
        Execution mapped = Runs.run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "P",
                  "States": {"P": {"Type": "Pass", "End": true}}}}}}
                """, "[1]");

        assertThat(worked.trace().named("charge").findFirst().orElseThrow().annotations())
                .containsEntry("worker", "anna");
        assertThat(mapped.trace().named("Attempt 1").findFirst().orElseThrow().annotations())
                .containsEntry("map_run_arn", mapped.mapRuns().get(0).arn());
    }

    @Test
    void ids_follow_from_the_seed() {
        ExecutionTrace one = trace(1);
        ExecutionTrace two = trace(2);

        assertThat(trace(1)).isEqualTo(one);
        assertThat(one.traceId()).matches("1-695b7d90-[0-9a-f]{24}").isNotEqualTo(two.traceId());
        assertThat(one.segments().map(TraceSegment::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{16}"));
        assertThat(one.root().id()).isNotEqualTo(two.root().id());
    }

    @Test
    void a_trace_from_upstream_goes_on() {
        ExecutionTrace trace = traced("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");

        assertThat(trace.traceId()).isEqualTo("1-5759e988-bd862e3fe1be46a994272793");
        assertThat(trace.parentId()).isEqualTo("53995c3f42cd8ad8");
        assertThat(traced("Root=nonsense").traceId()).startsWith("1-695b7d90-");
    }

    @Test
    void documents_are_what_x_ray_takes() {
        Execution execution = Runs.simulation(fails("Declined"))
                .start(
                        StateMachine.parse(CHARGE).named("Pay! now"),
                        StartRequest.of("{}")
                                .named("one")
                                .traced("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8"))
                .runToEnd();

        List<JsonNode> documents = execution.trace().documents();

        assertThat(documents).hasSize(1);
        assertThat(Json.write(documents.get(0)).replaceAll("\"id\":\"[0-9a-f]{16}\"", "\"id\":\"X\""))
                .isEqualTo("{\"trace_id\":\"1-5759e988-bd862e3fe1be46a994272793\",\"parent_id\":\"53995c3f42cd8ad8\","
                        + "\"origin\":\"AWS::StepFunctions::StateMachine\",\"id\":\"X\",\"name\":\"Pay_ now\","
                        + "\"start_time\":1.7676036E9,\"end_time\":1.76760360108E9,"
                        + "\"annotations\":{\"execution_arn\":\"" + execution.arn() + "\","
                        + "\"state_machine_arn\":\"" + execution.machine().arn() + "\",\"status\":\"SUCCEEDED\"},"
                        + "\"subsegments\":[{\"id\":\"X\",\"name\":\"Charge\",\"start_time\":1.7676036E9,"
                        + "\"end_time\":1.76760360008E9,\"error\":true,"
                        + "\"cause\":{\"exceptions\":[{\"id\":\"X\",\"type\":\"Declined\",\"message\":\"said the test\"}]},"
                        + "\"annotations\":{\"state_type\":\"Task\"},"
                        + "\"subsegments\":[{\"id\":\"X\",\"name\":\"Attempt 1\",\"start_time\":1.7676036E9,"
                        + "\"end_time\":1.76760360008E9,\"fault\":true,"
                        + "\"cause\":{\"exceptions\":[{\"id\":\"X\",\"type\":\"Declined\",\"message\":\"said the test\"}]},"
                        + "\"annotations\":{\"attempt\":\"1\"},"
                        + "\"subsegments\":[{\"id\":\"X\",\"name\":\"lambda:invoke\",\"start_time\":1.7676036E9,"
                        + "\"end_time\":1.76760360008E9,\"namespace\":\"aws\",\"fault\":true,"
                        + "\"cause\":{\"exceptions\":[{\"id\":\"X\",\"type\":\"Declined\",\"message\":\"said the test\"}]},"
                        + "\"annotations\":{\"resource\":\"arn:aws:states:::lambda:invoke\"}}]}]},"
                        + "{\"id\":\"X\",\"name\":\"Rest\",\"start_time\":1.76760360008E9,\"end_time\":1.76760360108E9,"
                        + "\"annotations\":{\"state_type\":\"Wait\"}}]}");
    }

    @Test
    void a_large_trace_goes_on_in_further_documents() {
        String numbers = "[" + "1,".repeat(999) + "1]";
        Execution execution = Runs.run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}
                """, numbers);

        List<JsonNode> documents = execution.trace().documents();

        assertThat(documents).hasSizeGreaterThan(1_000).allMatch(document -> Json.size(document) <= 64 * 1024);
        assertThat(documents.get(1).path("type").textValue()).isEqualTo("subsegment");
        assertThat(documents.get(1).path("parent_id"))
                .isEqualTo(documents.get(0).path("id"));
        assertThat(documents.stream()
                        .map(document -> document.path("trace_id").textValue())
                        .distinct())
                .containsExactly(execution.trace().traceId());
    }

    private static ExecutionTrace trace(long seed) {
        return Simulation.builder()
                .seed(seed)
                .answering(call -> Runs.ok("{}"))
                .build()
                .start(StateMachine.parse(CHARGE), StartRequest.of("{}").named("one"))
                .runToEnd()
                .trace();
    }

    private static ExecutionTrace traced(String header) {
        return Runs.simulation(Runs.ok("{}"))
                .start(StateMachine.parse(CHARGE), StartRequest.of("{}").traced(header))
                .runToEnd()
                .trace();
    }

    private static TaskReply fails(String error) {
        return TaskReply.failure(error, "said the test").after(Duration.ofMillis(80));
    }

    private static String tree(Execution execution) {
        StringBuilder text = new StringBuilder();
        tell(execution.trace().root(), "", execution.startedAt(), text);
        return text.toString();
    }

    private static void tell(TraceSegment segment, String indent, Instant zero, StringBuilder text) {
        SegmentTrouble trouble = segment.trouble();
        text.append(indent)
                .append(segment.kind() + " " + segment.name() + " " + millis(zero, segment.start()) + ".."
                        + (segment.end() == null ? "" : millis(zero, segment.end())))
                .append(trouble.fault() ? " fault" : "")
                .append(trouble.error() ? " error" : "")
                .append(trouble.throttle() ? " throttle" : "")
                .append(trouble.name() == null ? "" : " " + trouble.name())
                .append('\n');
        segment.inside().forEach(each -> tell(each, indent + "  ", zero, text));
    }

    private static long millis(Instant zero, Instant at) {
        return Duration.between(zero, at).toMillis();
    }
}
