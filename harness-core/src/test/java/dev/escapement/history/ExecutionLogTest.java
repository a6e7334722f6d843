package dev.escapement.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Runs;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionLogTest {

    private static final LoggingConfiguration ALL = LoggingConfiguration.at(LogLevel.ALL);

    private static final String CHARGE = """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"},
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Give up"}], "End": true},
              "Give up": {"Type": "Fail", "Error": "Declined", "Cause": "no money"}}}
            """;

    @Test
    void a_record_is_one_line_of_json_with_numbers_as_text() {
        ExecutionLog log = declined().log(ALL.withExecutionData());

        assertThat(log.jsonLines().lines().map(line -> line.replaceFirst("machine:[^\"]*", "X")))
                .first()
                .asString()
                .startsWith("{\"id\":\"1\",\"type\":\"ExecutionStarted\",\"details\":{\"input\":\"{\\\"a\\\": 1}\","
                        + "\"inputDetails\":{\"truncated\":false},\"roleArn\":\"arn:aws:iam::123456789012:role/StepFunctionsRole\"},"
                        + "\"previous_event_id\":\"0\",\"event_timestamp\":\"1767603600000\","
                        + "\"execution_arn\":\"arn:aws:states:us-east-1:123456789012:execution:StateMachine:")
                .endsWith("\",\"redrive_count\":\"0\"}");
        assertThat(log.jsonLines()).hasLineCount(8).endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, ExecutionStarted TaskStateEntered TaskScheduled TaskStarted TaskFailed TaskStateExited FailStateEntered"
                + " ExecutionFailed",
        "ERROR, TaskFailed FailStateEntered ExecutionFailed",
        "FATAL, ExecutionFailed",
        "OFF, ''"
    })
    void each_level_logs_less(LogLevel level, String types) {
        ExecutionLog log = declined().log(LoggingConfiguration.at(level));

        assertThat(log.types().stream().map(HistoryEventType::apiName).collect(Collectors.joining(" ")))
                .isEqualTo(types);
    }

    @Test
    void without_execution_data_names_and_errors_stay() {
        List<String> details = declined().log(ALL).records().stream()
                .map(record -> Json.write(record.details()))
                .toList();

        assertThat(details)
                .containsExactly(
                        "{\"roleArn\":\"arn:aws:iam::123456789012:role/StepFunctionsRole\"}",
                        "{\"name\":\"Charge\"}",
                        "{\"region\":\"us-east-1\",\"resource\":\"invoke\",\"resourceType\":\"lambda\"}",
                        "{\"resource\":\"invoke\",\"resourceType\":\"lambda\"}",
                        "{\"cause\":\"no\",\"error\":\"Card.Declined\",\"resource\":\"invoke\",\"resourceType\":\"lambda\"}",
                        "{\"name\":\"Charge\"}",
                        "{\"name\":\"Give up\"}",
                        "{\"cause\":\"no money\",\"error\":\"Declined\"}");
    }

    @Test
    void variables_are_data_too() {
        Execution execution = Runs.run("""
                {"StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "Assign": {"b": 1, "a": "x"}, "End": true}}}
                """);

        assertThat(detailsOf(execution.log(ALL.withExecutionData()), HistoryEventType.PASS_STATE_EXITED))
                .isEqualTo("{\"assignedVariables\":{\"b\":\"1\",\"a\":\"\\\"x\\\"\"},"
                        + "\"assignedVariablesDetails\":{\"truncated\":false},\"name\":\"Keep\",\"output\":\"{}\","
                        + "\"outputDetails\":{\"truncated\":false}}");
        assertThat(detailsOf(execution.log(ALL), HistoryEventType.PASS_STATE_EXITED))
                .isEqualTo("{\"name\":\"Keep\"}");
    }

    @Test
    void an_event_without_details_is_logged_with_empty_ones() {
        Execution execution = Runs.run(
                "{\"StartAt\": \"W\", \"States\": {\"W\": {\"Type\": \"Task\", \"Resource\": \"" + Runs.FUNCTION
                        + "\", \"End\": true}}}",
                "{}",
                Runs.ok("{}"));

        assertThat(detailsOf(execution.log(ALL), HistoryEventType.LAMBDA_FUNCTION_STARTED))
                .isEqualTo("{}");
    }

    @Test
    void a_payload_is_cut_where_with_its_escapes_it_would_be_too_long() {
        // Two bytes each as they stand in a record: a quote is escaped, an umlaut is long.
        String input = "\"" + "\u00e4\\\"".repeat(60_000) + "\"";
        Execution execution = Runs.simulation().start(StateMachine.parse("""
                        {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}
                        """), input);
        execution.runToEnd();

        JsonNode details =
                execution.log(ALL.withExecutionData()).records().get(1).details();

        assertThat(details.at("/inputDetails/truncated").booleanValue()).isTrue();
        assertThat(Json.size(details.path("input")) - 2).isBetween(248 * 1024 - 2, 248 * 1024);
        assertThat(Json.parse(input).textValue())
                .startsWith(details.path("input").textValue().substring(1).replace("\\\"", "\""));
    }

    @Test
    void a_payload_of_exactly_the_limit_is_not_cut() {
        String fits = "\"" + "x".repeat(248 * 1024 - 4) + "\"";

        assertThat(truncated(fits)).isFalse();
        assertThat(truncated(fits.replaceFirst("x", "xx"))).isTrue();
    }

    @Test
    void records_after_a_redrive_say_so() {
        Execution execution = Runs.simulation(TaskReply.failure("Busy", "later"), Runs.ok("{}"))
                .start(StateMachine.parse(CHARGE.replace("States.ALL", "Other")), "{}")
                .runToEnd();
        execution.redrive().runToEnd();

        assertThat(execution.log(ALL).records().stream().map(LogRecord::redriveCount))
                .containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void a_child_of_a_map_names_its_run() {
        Execution parent = Runs.run("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ToleratedFailureCount": 1, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "F",
                  "States": {"F": {"Type": "Fail", "Error": "Nope"}}}}}}
                """, "[1]");
        Execution child = parent.mapRuns().get(0).executions().get(0);

        assertThat(child.log(ALL).records().get(0).toJson().path("map_run_arn").textValue())
                .isEqualTo(parent.mapRuns().get(0).arn());
        assertThat(parent.log(ALL).jsonLines()).doesNotContain("\"map_run_arn\"");
    }

    @Test
    void a_configuration_is_read_as_the_api_and_as_templates_write_it() {
        LoggingConfiguration expected = LoggingConfiguration.at(LogLevel.ERROR).withExecutionData();

        assertThat(LoggingConfiguration.read(expected.toJson())).isEqualTo(expected);
        assertThat(LoggingConfiguration.read(
                        Json.parse("{\"Level\": \"ERROR\", \"IncludeExecutionData\": true, \"Destinations\": [{}]}")))
                .isEqualTo(expected);
        assertThat(LoggingConfiguration.read(Json.emptyObject())).isEqualTo(LoggingConfiguration.DEFAULT);
        assertThat(Json.write(LoggingConfiguration.DEFAULT.toJson()))
                .isEqualTo("{\"includeExecutionData\":false,\"level\":\"OFF\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"level\": \"DEBUG\"} | The level of logging is ALL, ERROR, FATAL, OFF, not \"DEBUG\"",
                "{\"level\": 3} | The level of logging is ALL, ERROR, FATAL, OFF, not 3",
                "{\"includeExecutionData\": \"yes\"} | includeExecutionData is true or false, not \"yes\"",
                "[] | A logging configuration is an object with a level, not []"
            })
    void what_is_none_is_refused(String json, String message) {
        assertThatThrownBy(() -> LoggingConfiguration.read(Json.parse(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Execution declined() {
        return Runs.run(CHARGE, "{\"a\": 1}", TaskReply.failure("Card.Declined", "no"));
    }

    private static boolean truncated(String input) {
        return Runs.simulation()
                .start(StateMachine.parse("""
                        {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}
                        """), input)
                .log(ALL.withExecutionData())
                .records()
                .get(0)
                .details()
                .at("/inputDetails/truncated")
                .booleanValue();
    }

    private static String detailsOf(ExecutionLog log, HistoryEventType type) {
        return log.records().stream()
                .filter(record -> record.type() == type)
                .map(record -> Json.write(record.details()))
                .findFirst()
                .orElseThrow();
    }
}
