package dev.escapement.mock.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.SampleCalls;
import dev.escapement.mock.Script;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private final Table table =
            Table.keyedBy("id").holding("{\"id\": {\"S\": \"7\"}, \"n\": {\"N\": \"2\"}, \"s\": {\"S\": \"ab\"}}");

    @Test
    void a_circuit_breaker_opens_and_closes_again_when_its_time_is_over() {
        StateMachine breaker = StateMachine.parse("""
                {"StartAt": "Look", "States": {
                  "Look": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "Next": "Open?",
                   "Parameters": {"TableName": "breakers", "Key": {"service": {"S": "pay"}}}},
                  "Open?": {"Type": "Choice", "Default": "Call",
                   "Choices": [{"Variable": "$.Item", "IsPresent": true, "Next": "TurnedAway"}]},
                  "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:pay", "End": true,
                   "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "OpenIt"}]},
                  "OpenIt": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "Next": "Failed",
                   "Parameters": {"TableName": "breakers",
                    "Item": {"service": {"S": "pay"}, "openUntil": {"N": "1767603660"}}}},
                  "TurnedAway": {"Type": "Fail", "Error": "TurnedAway"},
                  "Failed": {"Type": "Fail", "Error": "Failed"}}}
                """);
        Script script = Script.create()
                .logicalId("breakers")
                .answeredBy(Table.keyedBy("service").expiringBy("openUntil"))
                .function("pay")
                .fails("Down")
                .once()
                .then()
                .returns("1");
        Simulation simulation = Simulation.builder().answering(script).build();

        Execution first = simulation.start(breaker, "{}").runToEnd();
        simulation.advanceBy(Duration.ofSeconds(60));
        Execution second = simulation.start(breaker, "{}").runToEnd();
        simulation.advanceBy(Duration.ofSeconds(1));
        Execution third = simulation.start(breaker, "{}").runToEnd();

        assertThat(List.of(first.error(), second.error())).containsExactly("Failed", "TurnedAway");
        assertThat(third.output()).hasToString("1");
    }

    @Test
    void what_is_put_can_be_got_and_deleted() {
        String key = "\"Key\": {\"id\": {\"S\": \"8\"}}";

        assertThat(ask("putItem", "{\"Item\": {\"id\": {\"S\": \"8\"}, \"a\": {\"BOOL\": true}}}"))
                .isEqualTo("{}");
        assertThat(ask("getItem", "{" + key + "}"))
                .isEqualTo("{\"Item\":{\"id\":{\"S\":\"8\"},\"a\":{\"BOOL\":true}}}");
        assertThat(ask("deleteItem", "{" + key + ", \"ReturnValues\": \"ALL_OLD\"}"))
                .contains("\"Attributes\":{\"id\"");
        assertThat(ask("getItem", "{" + key + "}")).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET n = n + :one, #x = if_not_exists(#x, :one) | {\"n\":{\"N\":\"3\"},\"x\":{\"N\":\"1\"}}",
                "set n = :one - n | {\"n\":{\"N\":\"-1\"}}",
                "ADD n :one, m :one | {\"n\":{\"N\":\"3\"},\"m\":{\"N\":\"1\"}}",
                "SET n = if_not_exists(n, :one) REMOVE s | {\"n\":{\"N\":\"2\"}}",
                "SET a = n, n = :one | {\"a\":{\"N\":\"2\"},\"n\":{\"N\":\"1\"}}"
            })
    void updates_compute_with_what_was_there(String expression, String updated) {
        String answer =
                ask("updateItem", request(expression, "\"UpdateExpression\"", ", \"ReturnValues\": \"UPDATED_NEW\""));

        assertThat(answer).isEqualTo("{\"Attributes\":" + updated + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attribute_exists(id) AND n = :two | true",
                "attribute_not_exists(id) OR n < :two | false",
                "NOT (n >= :two) | false",
                "n > :one AND n <= :two AND n <> :one | true",
                "begins_with(s, :a) | true",
                "missing = :one | false",
                "s < :one | false"
            })
    void conditions_decide_whether_something_is_written(String condition, boolean written) {
        TaskReply reply = table.call(SampleCalls.of(
                "arn:aws:states:::dynamodb:deleteItem", request(condition, "\"ConditionExpression\"", "")));

        assertThat(((TaskReply.Settled) reply).outcome() instanceof TaskOutcome.Succeeded)
                .isEqualTo(written);
        assertThat(table.items().isEmpty()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dynamodb | DynamoDB.ConditionalCheckFailedException | The conditional request failed (Service: AmazonDynamoDBv2; Status Code: 400;",
                "aws-sdk:dynamodb | DynamoDb.ConditionalCheckFailedException | The conditional request failed (Service: DynamoDb, Status Code: 400,"
            })
    void a_condition_that_does_not_hold_is_told_in_the_words_of_the_service(
            String service, String error, String cause) {
        TaskOutcome.Failed failure = refusal(
                "arn:aws:states:::" + service + ":putItem",
                "{\"Item\": {\"id\": {\"S\": \"7\"}}, \"ConditionExpression\": \"attribute_not_exists(id)\"}");

        assertThat(failure.error()).isEqualTo(error);
        assertThat(failure.cause()).startsWith(cause);
    }

    @Test
    void keys_and_attributes_that_are_missing_are_told_in_the_words_of_the_service() {
        TaskOutcome.Failed key = refusal("arn:aws:states:::dynamodb:getItem", "{\"Key\": {\"idd\": {\"S\": \"7\"}}}");
        TaskOutcome.Failed attribute = refusal(
                "arn:aws:states:::aws-sdk:dynamodb:updateItem", request("SET a = nothing", "\"UpdateExpression\"", ""));

        assertThat(key.error()).isEqualTo("DynamoDB.AmazonDynamoDBException");
        assertThat(key.cause()).startsWith("The provided key element does not match the schema (Service: ");
        assertThat(attribute.error()).isEqualTo("DynamoDb.DynamoDbException");
        assertThat(attribute.cause()).startsWith("The provided expression refers to an attribute that does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET a.b = :one",
                "SET l[0] = :one",
                "DELETE a :one",
                "SET a = list_append(a, :one)",
                "SET a = :none",
                "ADD n :odd",
                "SET a = s + :one",
                "SET a"
            })
    void what_a_table_does_not_understand_is_told_with_what_it_does(String expression) {
        assertThatThrownBy(() -> ask("updateItem", request(expression, "\"UpdateExpression\"", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A Table does not understand ")
                .hasMessageContaining(" in '" + expression + "'. It knows attributes at the top of an item, SET, ");
    }

    @Test
    void other_calls_are_turned_down() {
        assertThatThrownBy(() -> ask("query", "{\"Key\": {\"id\": {\"S\": \"7\"}}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Work#1.1 calls arn:aws:states:::aws-sdk:dynamodb:query, but a Table knows only getItem,"
                        + " putItem, updateItem and deleteItem of dynamodb");
    }

    private String ask(String action, String parameters) {
        TaskReply reply = table.call(SampleCalls.of("arn:aws:states:::aws-sdk:dynamodb:" + action, parameters));
        JsonNode output = ((TaskOutcome.Succeeded) ((TaskReply.Settled) reply).outcome()).output();
        return Json.write(Envelope.withoutMetadata(output));
    }

    private TaskOutcome.Failed refusal(String resource, String parameters) {
        return (TaskOutcome.Failed) ((TaskReply.Settled) table.call(SampleCalls.of(resource, parameters))).outcome();
    }

    private static String request(String expression, String member, String more) {
        return "{\"Key\": {\"id\": {\"S\": \"7\"}}, " + member + ": \"" + expression + "\","
                + " \"ExpressionAttributeNames\": {\"#x\": \"x\"}, \"ExpressionAttributeValues\":"
                + " {\":one\": {\"N\": \"1\"}, \":two\": {\"N\": \"2\"}, \":a\": {\"S\": \"a\"}, \":odd\": {\"N\": \"1,5\"}}"
                + more + "}";
    }
}
