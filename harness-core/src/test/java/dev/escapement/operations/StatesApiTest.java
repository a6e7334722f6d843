package dev.escapement.operations;

import static dev.escapement.operations.Accounts.FUNCTION;
import static dev.escapement.operations.Accounts.account;
import static dev.escapement.operations.Accounts.answering;
import static dev.escapement.operations.Accounts.ask;
import static dev.escapement.operations.Accounts.boom;
import static dev.escapement.operations.Accounts.calling;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.refusal;
import static dev.escapement.operations.Accounts.resting;
import static dev.escapement.operations.Accounts.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.WorkflowType;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatesApiTest {

    private static final String ORDERS = "arn:aws:states:us-east-1:123456789012:stateMachine:Orders";

    @Test
    void a_machine_is_created_published_and_described_as_the_service_tells_it() {
        StatesApi api = StatesApi.of(account());

        JsonNode created = ask(api, "CreateStateMachine", """
                {"name": "Orders", "definition": %s, "roleArn": "arn:aws:iam::1:role/r", "publish": true}""".formatted(Json.write(Json.text(saying("a")))));
        JsonNode described = ask(api, "DescribeStateMachine", "{\"stateMachineArn\": \"" + ORDERS + "\"}");

        assertThat(Json.write(created))
                .isEqualTo("{\"stateMachineArn\":\"" + ORDERS + "\",\"creationDate\":1767603600,"
                        + "\"stateMachineVersionArn\":\"" + ORDERS + ":1\"}");
        assertThat(Json.write(described))
                .isEqualTo("{\"stateMachineArn\":\"" + ORDERS + "\",\"name\":\"Orders\",\"status\":\"ACTIVE\","
                        + "\"definition\":" + Json.write(Json.text(saying("a")))
                        + ",\"roleArn\":\"arn:aws:iam::1:role/r\",\"type\":\"STANDARD\",\"creationDate\":1767603600,"
                        + "\"loggingConfiguration\":{\"includeExecutionData\":false,\"level\":\"OFF\"},"
                        + "\"tracingConfiguration\":{\"enabled\":false},"
                        + "\"encryptionConfiguration\":{\"type\":\"AWS_OWNED_KEY\"}}");
    }

    @Test
    void an_execution_is_described_with_the_members_of_its_status() {
        Account account = answering(call -> boom());
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", calling(FUNCTION));
        String arn = start(api, "one");
        assertThat(members(describe(api, arn)))
                .isEqualTo("executionArn stateMachineArn name status startDate input inputDetails redriveCount"
                        + " redriveStatus redriveStatusReason");

        account.executions().get(arn).runToEnd();

        assertThat(members(describe(api, arn)))
                .isEqualTo("executionArn stateMachineArn name status startDate stopDate input inputDetails error cause"
                        + " redriveCount redriveStatus");
        assertThat(describe(api, arn).path("error")).isEqualTo(Json.text("Boom"));
    }

    @Test
    void without_data_input_and_output_are_left_out() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", saying("a"));
        String arn = start(api, "one");
        account.executions().get(arn).runToEnd();

        JsonNode told = ask(
                api, "DescribeExecution", "{\"executionArn\": \"" + arn + "\", \"includedData\": \"METADATA_ONLY\"}");
        JsonNode history =
                ask(api, "GetExecutionHistory", "{\"executionArn\": \"" + arn + "\", \"includeExecutionData\": false}");

        assertThat(told.has("input")).isFalse();
        assertThat(told.has("output")).isFalse();
        assertThat(told.at("/inputDetails/included").booleanValue()).isFalse();
        assertThat(Json.write(history.at("/events/1/stateEnteredEventDetails"))).isEqualTo("{\"name\":\"Say\"}");
    }

    @Test
    void histories_come_in_pages_either_way() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", saying("a"));
        String arn = start(api, "one");
        account.executions().get(arn).runToEnd();

        JsonNode first = ask(api, "GetExecutionHistory", "{\"executionArn\": \"" + arn + "\", \"maxResults\": 3}");
        JsonNode rest = ask(
                api,
                "GetExecutionHistory",
                "{\"executionArn\": \"%s\", \"nextToken\": \"%s\"}"
                        .formatted(arn, first.path("nextToken").textValue()));
        JsonNode backwards =
                ask(api, "GetExecutionHistory", "{\"executionArn\": \"" + arn + "\", \"reverseOrder\": true}");

        assertThat(first.path("events")).hasSize(3);
        assertThat(Json.write(rest))
                .isEqualTo("{\"events\":[{\"timestamp\":1767603600,\"type\":\"ExecutionSucceeded\","
                        + "\"id\":4,\"previousEventId\":3,\"executionSucceededEventDetails\":{\"output\":\"\\\"a\\\"\","
                        + "\"outputDetails\":{\"truncated\":false}}}]}");
        assertThat(backwards.at("/events/0/id").intValue()).isEqualTo(4);
    }

    @Test
    void executions_are_listed_newest_first_and_starts_in_between_neither_repeat_nor_hide_any() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", resting(60));
        List.of("a", "b", "c", "d").forEach(name -> start(api, name));

        JsonNode first = ask(api, "ListExecutions", "{\"stateMachineArn\": \"" + ORDERS + "\", \"maxResults\": 2}");
        start(api, "e");
        JsonNode rest = ask(
                api,
                "ListExecutions",
                "{\"stateMachineArn\": \"%s\", \"nextToken\": \"%s\"}"
                        .formatted(ORDERS, first.path("nextToken").textValue()));

        assertThat(names(first)).containsExactly("d", "c");
        assertThat(names(rest)).containsExactly("b", "a");
        assertThat(rest.has("nextToken")).isFalse();
    }

    @Test
    void executions_are_listed_by_how_they_stand() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", resting(60));
        account.executions().stop(start(api, "a"), null, null);
        String again = start(api, "b");
        account.executions().stop(again, null, null);
        account.executions().redrive(again);

        assertThat(names(ask(api, "ListExecutions", list("\"statusFilter\": \"ABORTED\""))))
                .containsExactly("a");
        assertThat(names(ask(api, "ListExecutions", list("\"statusFilter\": \"RUNNING\""))))
                .containsExactly("b");
        assertThat(names(ask(api, "ListExecutions", list("\"redriveFilter\": \"REDRIVEN\""))))
                .containsExactly("b");
        assertThat(refusal(() -> ask(api, "ListExecutions", list("\"statusFilter\": \"DONE\""))))
                .isEqualTo("ValidationException: 1 validation error detected: Value 'DONE' at 'statusFilter' failed to"
                        + " satisfy constraint: Member must satisfy enum value set:"
                        + " [RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED, PENDING_REDRIVE]");
    }

    @Test
    void a_token_of_another_list_or_of_yesterday_or_of_nobody_is_refused() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", resting(60));
        start(api, "a");
        start(api, "b");
        String token = ask(api, "ListExecutions", list("\"maxResults\": 1"))
                .path("nextToken")
                .textValue();

        assertThat(refusal(() -> ask(api, "ListStateMachines", "{\"nextToken\": \"" + token + "\"}")))
                .isEqualTo("InvalidToken: Invalid Token: 'Invalid token'");
        assertThat(refusal(() -> ask(api, "ListExecutions", list("\"nextToken\": \"%%\""))))
                .startsWith("InvalidToken");
        account.simulation().advanceBy(Duration.ofHours(25));
        assertThat(refusal(() -> ask(api, "ListExecutions", list("\"nextToken\": \"" + token + "\""))))
                .startsWith("InvalidToken");
    }

    @Test
    void a_synchronous_start_is_answered_when_the_execution_has_ended() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        account.machines().create(MachineRequest.of("Orders", resting(2)).ofType(WorkflowType.EXPRESS));

        Reply reply = api.call(
                "StartSyncExecution",
                Json.parse("{\"stateMachineArn\": \"" + ORDERS
                        + "\", \"name\": \"one\", \"input\": \"7\", \"traceHeader\": \"Root=1\"}"));
        assertThat(reply.json()).isNull();
        List<JsonNode> heard = new ArrayList<>();
        reply.whenThere(heard::add);
        account.simulation().advanceBy(Duration.ofSeconds(2));

        assertThat(heard).containsExactly(reply.json());
        assertThat(members(reply.json()))
                .isEqualTo("executionArn stateMachineArn name startDate stopDate status input inputDetails output"
                        + " outputDetails traceHeader billingDetails");
        assertThat(Json.write(reply.json().path("billingDetails")))
                .isEqualTo("{\"billedMemoryUsedInMB\":64,\"billedDurationInMilliseconds\":2000}");
        assertThat(reply.json().path("output").textValue()).isEqualTo("7");
    }

    @Test
    void a_member_that_is_missing_too_long_or_of_another_kind_is_named() {
        StatesApi api = StatesApi.of(account());

        assertThat(refusal(() -> ask(api, "StartExecution", "{}")))
                .isEqualTo("ValidationException: 1 validation error detected: Value null at 'stateMachineArn' failed to"
                        + " satisfy constraint: Member must not be null");
        assertThat(refusal(() -> ask(api, "ListStateMachines", "{\"maxResults\": 1001}")))
                .isEqualTo("ValidationException: 1 validation error detected: Value '1001' at 'maxResults' failed to"
                        + " satisfy constraint: Member must have value less than or equal to 1000");
        assertThat(refusal(() -> ask(api, "CreateActivity", "{\"name\": \"" + "x".repeat(81) + "\"}")))
                .endsWith("Member must have length less than or equal to 80");
        assertThat(refusal(() -> ask(api, "CreateActivity", "{\"name\": 7}")))
                .isEqualTo("SerializationException: The member 'name' must be a string, it is NUMBER");
        assertThat(refusal(() -> ask(api, "CreateActivity", "[]")))
                .isEqualTo("SerializationException: A request is a JSON object, this one is ARRAY");
    }

    @Test
    void an_unknown_operation_is_refused_with_the_nearest_that_there_is() {
        StatesApi api = StatesApi.of(account());

        assertThat(refusal(() -> ask(api, "StartExecutions", "{}")))
                .startsWith("UnknownOperationException: There is no operation StartExecutions.")
                .contains("StartExecution");
    }

    @Test
    void aliases_are_told_with_their_routing() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", saying("a"));
        ask(api, "PublishStateMachineVersion", "{\"stateMachineArn\": \"" + ORDERS + "\"}");

        ask(api, "CreateStateMachineAlias", """
                {"name": "live", "description": "what customers see", "routingConfiguration":
                  [{"stateMachineVersionArn": "%s:1", "weight": 100}]}""".formatted(ORDERS));

        assertThat(Json.write(
                        ask(api, "DescribeStateMachineAlias", "{\"stateMachineAliasArn\": \"" + ORDERS + ":live\"}")))
                .isEqualTo("{\"stateMachineAliasArn\":\"" + ORDERS + ":live\",\"name\":\"live\","
                        + "\"description\":\"what customers see\",\"routingConfiguration\":"
                        + "[{\"stateMachineVersionArn\":\"" + ORDERS + ":1\",\"weight\":100}],"
                        + "\"creationDate\":1767603600,\"updateDate\":1767603600}");
        assertThat(ask(api, "ListStateMachineAliases", "{\"stateMachineArn\": \"" + ORDERS + "\"}")
                        .path("stateMachineAliases"))
                .hasSize(1);
        assertThat(ask(api, "ListStateMachineVersions", "{\"stateMachineArn\": \"" + ORDERS + "\"}")
                        .path("stateMachineVersions"))
                .hasSize(1);
    }

    @Test
    void tags_are_added_listed_and_taken_away() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        account.machines().create(MachineRequest.of("Orders", saying("a")).tagged("team", "red"));
        String resource = "{\"resourceArn\": \"" + ORDERS + "\"";

        ask(api, "TagResource", resource + ", \"tags\": [{\"key\": \"stage\", \"value\": \"test\"}]}");
        ask(api, "UntagResource", resource + ", \"tagKeys\": [\"team\", \"nothing\"]}");

        assertThat(Json.write(ask(api, "ListTagsForResource", resource + "}")))
                .isEqualTo("{\"tags\":[{\"key\":\"stage\",\"value\":\"test\"}]}");
        assertThatThrownBy(() -> ask(api, "ListTagsForResource", "{\"resourceArn\": \"" + ORDERS + ":1\"}"))
                .hasMessage("Resource not found: '" + ORDERS + ":1'")
                .isInstanceOfSatisfying(
                        ApiRefusal.class,
                        refusal -> assertThat(refusal.details()).containsEntry("resourceName", ORDERS + ":1"));
    }

    @Test
    void the_definition_that_an_execution_runs_is_told_after_the_machine_has_changed() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        create(account, "Orders", resting(60));
        String arn = start(api, "one");
        account.machines().update(ORDERS, MachineChange.to(saying("new")));

        JsonNode told = ask(api, "DescribeStateMachineForExecution", "{\"executionArn\": \"" + arn + "\"}");

        assertThat(told.path("definition").textValue()).isEqualTo(resting(60));
        assertThat(members(told))
                .isEqualTo("stateMachineArn name definition roleArn updateDate loggingConfiguration"
                        + " tracingConfiguration encryptionConfiguration");
    }

    private static String start(StatesApi api, String name) {
        return ask(api, "StartExecution", "{\"stateMachineArn\": \"" + ORDERS + "\", \"name\": \"" + name + "\"}")
                .path("executionArn")
                .textValue();
    }

    private static JsonNode describe(StatesApi api, String arn) {
        return ask(api, "DescribeExecution", "{\"executionArn\": \"" + arn + "\"}");
    }

    private static String list(String more) {
        return "{\"stateMachineArn\": \"" + ORDERS + "\", " + more + "}";
    }

    private static String members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return String.join(" ", names);
    }

    private static List<String> names(JsonNode listed) {
        List<String> names = new ArrayList<>();
        listed.path("executions").forEach(entry -> names.add(entry.path("name").textValue()));
        return names;
    }
}
