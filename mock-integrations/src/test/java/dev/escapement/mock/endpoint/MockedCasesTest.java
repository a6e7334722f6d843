package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.config.MockConfigFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MockedCasesTest {

    private static final StateMachine ORDERS = StateMachine.parse("""
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 1}], "Next": "Ship"},
              "Ship": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ship", "End": true}}}
            """).named("Orders");

    private static final MockConfigFile MOCKS = MockConfigFile.ofText("""
            {"StateMachines": {"Orders": {"TestCases": {
                "HappyPath": {"Charge": "Charged", "Ship": "Shipped"},
                "SecondTry": {"Charge": "BusyOnce", "Ship": "Shipped"},
                "Gap": {"Charge": "Gapped"},
                "Partly": {"Charge": "Charged"}}}},
             "MockedResponses": {
                "Charged": {"0": {"Return": {"paid": true}}},
                "BusyOnce": {"0": {"Throw": {"Error": "Busy", "Cause": "later"}}, "1": {"Return": {"paid": "late"}}},
                "Gapped": {"1": {"Return": {}}},
                "Shipped": {"0": {"Return": {"shipped": true}}}}}
            """);

    private final LocalEndpoint endpoint = LocalEndpoint.on(Simulation.builder()
                    .answering(call -> TaskReply.success(Json.parse("{\"real\": true}")))
                    .build())
            .hosting(ORDERS)
            .mocks(MOCKS)
            .clock(ClockRule.AUTOMATIC)
            .open();
    private final JsonCaller caller = new JsonCaller(endpoint.uri());

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void a_suffix_of_the_arn_chooses_the_case_that_answers() {
        JsonNode happy = run("Orders#HappyPath");
        JsonNode again = run("Orders#HappyPath");
        JsonNode late = run("Orders#SecondTry");

        assertThat(happy.path("output").asText()).isEqualTo("{\"shipped\":true}");
        assertThat(happy.path("stateMachineArn").asText()).endsWith(":stateMachine:Orders");
        assertThat(happy.path("executionArn").asText()).doesNotContain("#");
        assertThat(again.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(late.path("status").asText()).isEqualTo("SUCCEEDED");
        endpoint.verify();
    }

    @Test
    void without_a_suffix_and_for_states_that_a_case_leaves_out_the_others_answer() {
        assertThat(run("Orders").path("output").asText()).isEqualTo("{\"real\":true}");
        assertThat(run("Orders#Partly").path("output").asText()).isEqualTo("{\"real\":true}");
    }

    @Test
    void a_case_that_is_not_there_is_a_machine_that_is_not_there_with_the_nearest() {
        assertThat(caller.say("StartExecution", "{\"stateMachineArn\": \"" + arn("Orders#HapyPath") + "\"}"))
                .isEqualTo("400 {\"__type\":\"StateMachineDoesNotExist\",\"message\":\"State Machine Does Not Exist: '"
                        + arn("Orders#HapyPath")
                        + "' (The mock configuration has no test case of Orders 'HapyPath', did you mean"
                        + " 'HappyPath'?; it has HappyPath, SecondTry, Gap, Partly)\"}");
    }

    @Test
    void a_case_can_be_asked_for_by_a_version_too_and_is_forgotten_when_the_start_is_refused() {
        caller.call("PublishStateMachineVersion", "{\"stateMachineArn\": \"" + arn("Orders") + "\"}");

        assertThat(run("Orders:1#HappyPath").path("output").asText()).isEqualTo("{\"shipped\":true}");
        assertThat(caller.say(
                        "StartExecution",
                        "{\"stateMachineArn\": \"" + arn("Orders#HappyPath") + "\", \"name\": \"a b\"}"))
                .startsWith("400 {\"__type\":\"InvalidName\"");
        assertThat(run("Orders").path("output").asText()).isEqualTo("{\"real\":true}");
    }

    @Test
    void a_number_that_is_left_out_fails_the_execution_and_the_test() {
        JsonNode gap = run("Orders#Gap");

        assertThat(gap.path("status").asText()).isEqualTo("FAILED");
        assertThat(gap.path("error").asText()).isEqualTo("States.Runtime");
        assertThatThrownBy(endpoint::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("While callers from outside were served, the test itself went wrong:\n"
                        + "  Charge#1.1: There is no answer number 0 for Charge#1.1: 'Gapped' has 1 (");
    }

    private JsonNode run(String machine) {
        String execution = caller.call("StartExecution", "{\"stateMachineArn\": \"" + arn(machine) + "\"}")
                .path("executionArn")
                .asText();
        return caller.call("DescribeExecution", "{\"executionArn\": \"" + execution + "\"}");
    }

    private static String arn(String machine) {
        return "arn:aws:states:us-east-1:123456789012:stateMachine:" + machine;
    }
}
