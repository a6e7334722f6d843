package dev.escapement.operations;

import static dev.escapement.operations.Accounts.FUNCTION;
import static dev.escapement.operations.Accounts.account;
import static dev.escapement.operations.Accounts.answering;
import static dev.escapement.operations.Accounts.boom;
import static dev.escapement.operations.Accounts.calling;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.resting;
import static dev.escapement.operations.Accounts.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.WorkflowType;
import dev.escapement.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventBusTest {

    @Test
    void an_execution_tells_its_start_and_its_end_with_every_member() {
        Account account = account();
        String orders = create(account, "Orders", resting(2));
        Execution execution = account.executions().start(orders, "one", "{\"a\": 1}");
        execution.runToEnd();

        JsonNode start = account.events().statusChanges().get(0).toJson();
        JsonNode end = account.events().statusChanges().get(1).toJson();

        assertThat(start.path("id")).isNotEqualTo(end.path("id"));
        assertThat(Json.write(Json.with(start, "id", Json.text("-"))))
                .isEqualTo("{\"version\":\"0\",\"id\":\"-\",\"detail-type\":\"Step Functions Execution Status Change\","
                        + "\"source\":\"aws.states\",\"account\":\"123456789012\",\"time\":\"2026-01-05T09:00:00Z\","
                        + "\"region\":\"us-east-1\",\"resources\":[\"" + execution.arn() + "\"],"
                        + "\"detail\":{\"executionArn\":\"" + execution.arn() + "\",\"stateMachineArn\":\"" + orders
                        + "\",\"name\":\"one\",\"status\":\"RUNNING\",\"startDate\":1767603600000,\"stopDate\":null,"
                        + "\"input\":\"{\\\"a\\\": 1}\",\"output\":null,\"stateMachineVersionArn\":null,"
                        + "\"stateMachineAliasArn\":null,\"redriveCount\":0,\"redriveDate\":null,"
                        + "\"redriveStatus\":\"NOT_REDRIVABLE\","
                        + "\"redriveStatusReason\":\"Execution is RUNNING and cannot be redriven\","
                        + "\"inputDetails\":{\"included\":true},\"outputDetails\":null,\"error\":null,\"cause\":null}}");
        assertThat(end.path("time").textValue()).isEqualTo("2026-01-05T09:00:02Z");
        assertThat(end.at("/detail/status").textValue()).isEqualTo("SUCCEEDED");
        assertThat(end.at("/detail/output").textValue()).isEqualTo("{\"a\":1}");
        assertThat(end.at("/detail/stopDate").longValue()).isEqualTo(1_767_603_602_000L);
    }

    @Test
    void a_redrive_is_told_like_a_start_and_what_was_told_before_stays() {
        Account account = answering(call -> boom());
        Execution execution = account.executions().start(create(account, "Bad", calling(FUNCTION)), "{}");
        execution.runToEnd();

        account.executions().redrive(execution.arn());

        assertThat(account.events().statusChanges())
                .extracting(StatusChange::status, StatusChange::error, StatusChange::redriveCount)
                .containsExactly(
                        tuple(ExecutionStatus.RUNNING, null, 0),
                        tuple(ExecutionStatus.FAILED, "Boom", 0),
                        tuple(ExecutionStatus.RUNNING, null, 1));
    }

    @Test
    void express_executions_tell_nothing() {
        Account account = account();
        String fast = account.machines()
                .create(MachineRequest.of("Fast", saying("a")).ofType(WorkflowType.EXPRESS))
                .arn();

        account.executions().start(fast, "{}").runToEnd();

        assertThat(account.events().statusChanges()).isEmpty();
    }

    @Test
    void large_payloads_are_left_out_the_input_first() {
        Account account = account();
        String echo = create(account, "Echo", resting(1));
        String half = "\"" + "x".repeat(130_000) + "\"";
        String whole = "\"" + "\\n".repeat(125_000) + "\"";
        account.executions().start(echo, half).runToEnd();
        account.executions().start(echo, whole).runToEnd();

        JsonNode halfTold = account.events().statusChanges().get(1).toJson().path("detail");
        JsonNode wholeTold = account.events().statusChanges().get(3).toJson().path("detail");

        assertThat(halfTold.at("/inputDetails/included").booleanValue()).isFalse();
        assertThat(halfTold.path("input").isNull()).isTrue();
        assertThat(halfTold.path("output").textValue()).isEqualTo(half);
        assertThat(wholeTold.at("/outputDetails/included").booleanValue()).isFalse();
        assertThat(wholeTold.path("output").isNull()).isTrue();
    }

    @Test
    void a_rule_starts_an_execution_for_what_its_pattern_chooses() {
        Account account = answering(call -> boom());
        String orders = create(account, "Orders", calling(FUNCTION));
        String other = create(account, "Other", saying("a"));
        EventRule rule = account.events()
                .rule(EventRule.starting(create(account, "CleanUp", saying("cleaned")))
                        .on("{\"source\": [\"aws.states\"], \"detail\": {\"status\": [\"FAILED\", \"TIMED_OUT\"],"
                                + " \"stateMachineArn\": [\"" + orders + "\"]}}")
                        .withInputAt("/detail/executionArn"));

        Execution failed = account.executions().start(orders, "{}");
        account.executions().start(other, "{}").runToEnd();
        failed.runToEnd();
        assertThat(rule.executions()).as("it takes its turn").isEmpty();
        account.simulation().advanceBy(Duration.ZERO);

        assertThat(rule.executions()).singleElement().satisfies(cleanUp -> {
            assertThat(cleanUp.inputText()).isEqualTo("\"" + failed.arn() + "\"");
            assertThat(cleanUp.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        });
    }

    @Test
    void what_others_tell_starts_executions_as_well() {
        Account account = account();
        EventRule whole = account.events()
                .rule(EventRule.starting(create(account, "Thumbnail", saying("a")))
                        .on("{\"source\": [\"aws.s3\"], \"detail\": {\"object\": {\"key\": [{\"suffix\": \".png\"}],"
                                + " \"size\": [{\"numeric\": [\">\", 0]}]}}}"));
        EventRule constant = account.events()
                .rule(EventRule.starting(create(account, "Count", saying("a")))
                        .on("{\"source\": [{\"prefix\": \"aws.s3\"}]}")
                        .withInput("{\"step\": 1}"));

        JsonNode event = account.events()
                .put("aws.s3", "Object Created", Json.parse("{\"object\": {\"key\": \"cat.png\", \"size\": 7}}"));
        account.events().put("aws.s3", "Object Created", Json.parse("{\"object\": {\"key\": \"cat.txt\", \"size\": 7}}"));
        account.simulation().advanceBy(Duration.ZERO);
        constant.disable();
        account.events().put("aws.s3", "Object Created", Json.parse("{}"));
        account.simulation().advanceBy(Duration.ZERO);

        assertThat(whole.executions()).extracting(Execution::inputText).containsExactly(Json.write(event));
        assertThat(constant.executions()).extracting(Execution::inputText).containsOnly("{\"step\":1}").hasSize(2);
        assertThat(account.events().put()).hasSize(3);
    }

    @Test
    void a_rule_that_chooses_what_its_own_executions_tell_is_found_out() {
        Account account = account();
        account.events()
                .rule(EventRule.starting(create(account, "Echo", saying("a")))
                        .on("{\"source\": [\"aws.states\"], \"detail\": {\"status\": [\"SUCCEEDED\"]}}"));
        account.executions().start(create(account, "Orders", saying("a")), "{}");

        assertThatThrownBy(() -> account.simulation().advanceBy(Duration.ZERO))
                .hasMessage("The rule with the pattern {\"source\":[\"aws.states\"],\"detail\":{\"status\":"
                        + "[\"SUCCEEDED\"]}} was to start more than 10000 executions at 2026-01-05T09:00:00Z;"
                        + " does it choose what its own executions tell?");
    }

    @Test
    void a_rule_remembers_what_it_could_not_start() {
        Account account = account();
        EventRule rule = account.events()
                .rule(EventRule.starting("arn:aws:states:us-east-1:123456789012:stateMachine:Gone")
                        .on("{\"source\": [\"shop\"]}"));

        account.events().put("shop", "Order", Json.emptyObject());
        account.simulation().advanceBy(Duration.ZERO);

        assertThat(rule.executions()).isEmpty();
        assertThat(rule.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo("StateMachineDoesNotExist"));
    }
}
