package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import dev.escapement.mock.config.MockConfigFile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MockConfigExportTest {

    private static final StateMachine MACHINE = StateMachine.parse("""
            {"StartAt": "Pay", "States": {
              "Pay": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Approve",
               "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 1}]},
              "Approve": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "Pack"},
              "Pack": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:pack", "End": true}}}
            """).named("Orders");

    @Test
    void what_is_known_beforehand_can_be_told_by_a_file() {
        Script script = Script.create()
                .state("Pay")
                .fails("Busy", "later")
                .times(2)
                .then()
                .returns("{\"paid\": true}")
                .state("Approve")
                .returns("1")
                .once();

        MockConfigExport export = script.toMockConfig(MACHINE, "Happy");

        assertThat(export.leftOut()).isEmpty();
        assertThat(export.json())
                .isEqualTo("{\"StateMachines\":{\"Orders\":{\"TestCases\":{\"Happy\":{\"Pay\":\"Happy-Pay\","
                        + "\"Approve\":\"Happy-Approve\"}}}},\"MockedResponses\":{\"Happy-Pay\":{\"0-1\":{\"Throw\":"
                        + "{\"Error\":\"Busy\",\"Cause\":\"later\"}},\"2-24999\":{\"Return\":{\"ExecutedVersion\":"
                        + "\"$LATEST\",\"Payload\":{\"paid\":true},\"StatusCode\":200}}},\"Happy-Approve\":"
                        + "{\"0\":{\"Return\":1}}}}");
    }

    @Test
    void the_file_answers_as_the_script_does() {
        Script script = Script.create()
                .state("Pay")
                .fails("Busy", "later")
                .times(2)
                .then()
                .returnsResponse("{\"paid\": true}")
                .state("Approve")
                .returns("1")
                .activity("pack")
                .returns("{\"packed\": true}");
        Execution scripted = TestMachines.run(MACHINE, "{}", script);

        MockConfigFile file =
                MockConfigFile.ofText(script.toMockConfig(MACHINE, "Happy").json());
        Execution configured = TestMachines.run(
                MACHINE,
                "{}",
                file.testCase(MACHINE, "Happy")
                        .otherwise(Script.create().activity("pack").returns("{\"packed\": true}")));

        assertThat(Json.parse(configured.historyJson())).isEqualTo(Json.parse(scripted.historyJson()));
    }

    @Test
    void what_the_file_cannot_say_is_told() {
        Script script = Script.create()
                .function("pay")
                .returns("1")
                .state("Pay")
                .onAttempt(1)
                .returns("2")
                .state("Pay")
                .returns("3")
                .once()
                .then()
                .answers(call -> Json.nothing())
                .state("Approve")
                .submits()
                .succeedsAfter(Duration.ofHours(3), "4")
                .state("Pack")
                .returns("5")
                .state("Ship")
                .returns("6");

        MockConfigExport export = script.toMockConfig(MACHINE, "Happy");

        assertThat(export.leftOut())
                .containsExactly(
                        ".function(\"pay\").returns(1): the file knows calls by their state only",
                        ".state(\"Pay\").onAttempt(1).returns(2): the file knows no conditions but the number of the call",
                        ".state(\"Pay\").answers(…): the file has only results and errors that are known beforehand",
                        ".state(\"Approve\").submits().succeedsAfter(PT3H, 4): it comes at once, the file knows no time",
                        ".state(\"Pack\").returns(5): the file cannot answer activities",
                        ".state(\"Ship\").returns(6): the machine has no such Task, or it is answered already");
        assertThat(export.json()).contains("\"Happy-Approve\":{\"0-24999\":{\"Return\":4}}");
    }
}
