package dev.escapement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionException;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.reading.ExpressBill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressTest {

    private static final String PASS = """
            {"StartAt": "Answer", "States": {"Answer": {"Type": "Pass", "Result": {"answer": 42}, "End": true}}}
            """;

    private static final String FAIL = """
            {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "Nope", "Cause": "no way"}}}
            """;

    private static final String WORK = """
            {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "%s", "End": true}}}
            """.formatted(Runs.FUNCTION);

    private static final String DAY = """
            {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 86400, "End": true}}}
            """;

    @Test
    void whoever_calls_it_gets_its_output_and_its_bill() {
        SyncResponse response = Runs.simulation()
                .startSync(express(PASS), StartRequest.of("{\"a\": 1}").named("one"));

        assertThat(Json.write(response.toJson()).replaceFirst("one:[-0-9a-f]{36}", "one:UUID"))
                .isEqualTo("{\"executionArn\":\"arn:aws:states:us-east-1:123456789012:express:Quote:one:UUID\","
                        + "\"stateMachineArn\":\"arn:aws:states:us-east-1:123456789012:stateMachine:Quote\","
                        + "\"name\":\"one\",\"startDate\":\"2026-01-05T09:00:00.000000+00:00\","
                        + "\"stopDate\":\"2026-01-05T09:00:00.000000+00:00\",\"status\":\"SUCCEEDED\","
                        + "\"input\":\"{\\\"a\\\": 1}\",\"inputDetails\":{\"included\":true},"
                        + "\"output\":\"{\\\"answer\\\":42}\",\"outputDetails\":{\"included\":true},"
                        + "\"billingDetails\":{\"billedMemoryUsedInMB\":64,\"billedDurationInMilliseconds\":100}}");
    }

    @Test
    void a_failure_is_an_answer_too() {
        SyncResponse response = Runs.simulation().startSync(express(FAIL), StartRequest.of("{}"));

        assertThat(response.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(response.error()).isEqualTo("Nope");
        assertThat(response.cause()).isEqualTo("no way");
        assertThat(response.toJson().has("output")).isFalse();
        assertThat(response.toJson().at("/outputDetails/included").booleanValue())
                .isTrue();
    }

    @Test
    void five_minutes_without_an_answer_are_a_timeout() {
        SyncResponse response = Runs.simulation(TaskReply.awaiting()).startSync(express(WORK), StartRequest.of("{}"));

        assertThat(response.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(response.error()).isEqualTo("States.Timeout");
        assertThat(response.cause()).isNull();
        assertThat(response.billing()).isEqualTo(new ExpressBill(Duration.ofMinutes(5), 64));
    }

    @Test
    void five_minutes_are_the_end_even_of_a_wait() {
        SyncResponse response = Runs.simulation().startSync(express(DAY), StartRequest.of("{}"));

        assertThat(response.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(Duration.between(response.startDate(), response.stopDate())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_standard_execution_has_a_year() {
        String years = DAY.replace("86400", "86400000");

        Execution execution =
                Runs.simulation().start(StateMachine.parse(years), "{}").runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(execution.elapsed()).isEqualTo(Duration.ofDays(366));
    }

    @Test
    void time_is_billed_in_tenths_of_a_second() {
        TaskReply slow = Runs.ok("{}").after(Duration.ofMillis(7_512));

        SyncResponse response = Runs.simulation(slow).startSync(express(WORK), StartRequest.of("{}"));

        assertThat(response.billing()).isEqualTo(new ExpressBill(Duration.ofMillis(7_600), 64));
        assertThat(ExpressBill.of(Duration.ofNanos(100_000_001), 65))
                .isEqualTo(new ExpressBill(Duration.ofMillis(200), 128));
    }

    @Test
    void metadata_is_all_there_is_for_whoever_wants_no_more() {
        SyncResponse response = Runs.simulation().startSync(express(PASS), StartRequest.of("{}"));

        assertThat(response.metadata().has("input")).isFalse();
        assertThat(response.metadata().has("output")).isFalse();
        assertThat(Json.write(response.metadata().path("outputDetails"))).isEqualTo("{\"included\":false}");
    }

    @Test
    void a_trace_goes_through() {
        String header = "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1";
        StartRequest request = StartRequest.of("{}");

        assertThat(Runs.simulation()
                        .startSync(express(PASS), request.traced(header))
                        .toJson()
                        .path("traceHeader")
                        .textValue())
                .isEqualTo(header);
        assertThatThrownBy(() -> request.traced("Root=" + "1".repeat(256)))
                .isInstanceOf(ApiRefusal.class)
                .hasMessageEndingWith(
                        "at 'traceHeader' failed to satisfy constraint: Member must have length less than or equal to 256");
        assertThatThrownBy(() -> request.traced("Root=\u00e4"))
                .hasMessage(
                        "1 validation error detected: Value 'Root=\u00e4' at 'traceHeader' failed to satisfy constraint:"
                                + " Member must satisfy regular expression pattern: \\p{ASCII}*");
    }

    @Test
    void nobody_may_wait_for_a_standard_workflow() {
        Simulation simulation = Runs.simulation();

        assertThatThrownBy(() -> simulation.startSync(StateMachine.parse(PASS), StartRequest.of("{}")))
                .isInstanceOfSatisfying(
                        ApiRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("StateMachineTypeNotSupported"))
                .hasMessage("This operation is not supported by this type of state machine");
        assertThat(simulation.executions()).isEmpty();
    }

    @Test
    void there_is_no_answer_before_the_end_and_none_for_standard_executions() {
        Simulation simulation = Runs.simulation();
        Execution open = simulation.start(express(DAY), StartRequest.of("{}").named("open"));
        Execution standard =
                simulation.start(StateMachine.parse(PASS), StartRequest.of("{}").named("standard"));
        standard.runToEnd();

        assertThatThrownBy(open::syncResponse)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The execution open is still open, and whoever called it gets no answer before it ends");
        assertThatThrownBy(standard::syncResponse)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The execution standard is Standard, and only Express ones are billed by time");
    }

    @Test
    void a_call_is_made_at_most_once() {
        List<String> calls = new ArrayList<>();
        Simulation simulation = Simulation.builder()
                .answering(call -> {
                    calls.add(call.site().state());
                    return TaskReply.failure("Lost", "the connection broke");
                })
                .build();

        SyncResponse response = simulation.startSync(express(WORK), StartRequest.of("{}"));

        assertThat(response.error()).isEqualTo("Lost");
        assertThat(calls).containsExactly("Work");
        assertThat(simulation.executions()).hasSize(1);
    }

    @Test
    void the_same_name_starts_another_express_execution() {
        Simulation simulation = Runs.simulation();
        StartRequest request = StartRequest.of("{}").named("one");

        Execution first = simulation.start(express(DAY), request);
        Execution second = simulation.start(express(DAY), request);

        assertThat(second).isNotSameAs(first);
        assertThat(second.arn()).isNotEqualTo(first.arn()).contains(":express:Quote:one:");
    }

    @Test
    void the_context_tells_of_redrives_only_where_there_may_be_some_to_tell_of() {
        StateMachine machine = express("""
                {"StartAt": "Look", "States": {"Look": {"Type": "Pass", "Parameters": {"e.$": "$$.Execution"}, "End": true}}}
                """);
        Simulation simulation = Runs.simulation();

        String called = simulation.startSync(machine, StartRequest.of("{}")).output();
        Execution started = simulation.start(machine, "{}").runToEnd();

        assertThat(called).doesNotContain("RedriveCount");
        assertThat(started.output().at("/e/RedriveCount").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "arn:aws:states:::states:startExecution.sync | '.sync' service integration",
                "arn:aws:states:::states:startExecution.sync:2 | '.sync' service integration",
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken | '.waitForTaskToken' service integration ",
                "arn:aws:states:us-east-1:123456789012:activity:work | Activity ARN"
            })
    void what_waits_for_long_is_refused(String resource, String what) {
        String definition = WORK.replace(Runs.FUNCTION, resource);

        assertThatThrownBy(() -> express(definition))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("Express state machine does not support " + what);
    }

    @Test
    void a_distributed_map_is_refused_too() {
        assertThatThrownBy(() -> express("""
                        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "P",
                          "States": {"P": {"Type": "Pass", "End": true}}}}}}
                        """))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("Express state machine does not support DISTRIBUTED maps");
    }

    private static StateMachine express(String definition) {
        return StateMachine.read(DefinitionSource.ofText(definition), WorkflowType.EXPRESS)
                .named("Quote");
    }
}
