package dev.escapement.mock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.TestMachines;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MockConfigFileTest {

    private static final StateMachine GREETER = StateMachine.parse("""
            {"StartAt": "Compose", "States": {
              "Compose": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Send",
               "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 1, "MaxAttempts": 3}]},
              "Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true}}}
            """).named("Greeter");

    private final MockConfigFile file =
            MockConfigFile.ofResource("MockConfigFile.json", getClass().getClassLoader());

    @Test
    void a_test_case_answers_by_its_name() {
        MockedTestCase happy = file.testCase(GREETER, "HappyPath");

        Execution execution = TestMachines.run(GREETER, "{}", happy);

        assertThat(execution.output()).hasToString("{\"MessageId\":\"m-1\"}");
        assertThat(execution.historyJson())
                .contains("\"output\":\"{\\\"StatusCode\\\":200,\\\"Payload\\\":{\\\"text\\\":\\\"hello\\\"}}\"");
    }

    @Test
    void attempts_count_on_through_the_ranges() {
        Execution execution = TestMachines.run(GREETER, "{}", file.testCase("Greeter#RetryPath"));

        assertThat(execution.historyJson()).contains("hello at last");
        assertThat(execution.explanations()).hasSize(3);
    }

    @Test
    void states_that_are_not_named_are_somebody_elses() {
        MockedTestCase hybrid = file.testCase("arn:aws:states:us-east-1:123456789012:stateMachine:Greeter#HybridPath")
                .otherwise(call -> TaskReply.submitted(Json.emptyObject(), TaskReply.success(Json.text("real"))));

        Execution execution = TestMachines.run(GREETER, "{}", hybrid);

        assertThat(execution.output()).hasToString("\"real\"");
    }

    @Test
    void iterations_share_one_count_and_executions_do_not() {
        StateMachine machine =
                StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
                 "ItemProcessor": {"StartAt": "Pay", "States": {"Pay": {"Type": "Task", "Resource": "%s", "End": true,
                  "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 1}]}}}}}}
                """.formatted(TestMachines.PAY)).named("Shop");
        MockedTestCase pays = MockConfigFile.ofText("""
                {"StateMachines": {"Shop": {"TestCases": {"Pays": {"Pay": "Paid"}}}},
                 "MockedResponses": {"Paid": {"0": {"Throw": {"Error": "Busy", "Cause": ""}},
                                              "1": {"Return": "one"}, "2-3": {"Return": "two"}}}}
                """).testCase(machine, "Pays");
        Simulation simulation = Simulation.builder().answering(pays).build();

        Execution first = simulation.start(machine, "[0, 0]").runToEnd();
        Execution second = simulation.start(machine, "[0, 0]").runToEnd();

        assertThat(first.output()).hasToString("[\"one\",\"two\"]");
        assertThat(second.output()).hasToString("[\"one\",\"two\"]");
    }

    @Test
    void the_children_of_a_distributed_map_count_as_its_iterations() {
        StateMachine machine =
                StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
                 "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Pay", "States": {"Pay": {"Type": "Task", "Resource": "%s", "End": true}}}}}}
                """.formatted(TestMachines.PAY)).named("Shop");
        MockedTestCase pays = MockConfigFile.ofText("""
                {"StateMachines": {"Shop": {"TestCases": {"Pays": {"Pay": "Paid"}}}},
                 "MockedResponses": {"Paid": {"0": {"Return": "one"}, "1": {"Return": "two"}}}}
                """).testCase(machine, "Pays");

        Execution execution = TestMachines.run(machine, "[0, 0]", pays);

        assertThat(execution.output()).hasToString("[\"one\",\"two\"]");
    }

    @Test
    void it_tells_what_it_has() {
        assertThat(file.machines()).containsExactly("Greeter");
        assertThat(file.testCases("Greeter")).containsExactly("HappyPath", "RetryPath", "HybridPath", "Broken", "Gap");
        assertThat(file.testCases("Other")).isEmpty();
    }

    @Test
    void a_case_that_was_needed_has_no_complaints_but_one_that_was_not_has() {
        MockedTestCase happy = file.testCase(GREETER, "HappyPath");

        TestMachines.run(GREETER, "{}", happy);

        assertThatThrownBy(happy::verify)
                .isInstanceOf(MockConfigException.class)
                .hasMessage("""
                The test case Greeter#HappyPath says more than was asked:
                  'Sent' has an answer 1, but 'Send' was called once (MockConfigFile.json, line 26)""");
    }

    @Test
    void complaints_name_what_can_never_answer() {
        assertThat(file.testCase(GREETER, "Gap").complaints())
                .containsExactly(
                        "'Gapped' leaves out number 1 (MockConfigFile.json, line 22)",
                        "The state 'Compose' was never called (MockConfigFile.json, line 9)",
                        "The state 'Send' was never called (MockConfigFile.json, line 9)");
        assertThat(file.testCase(GREETER, "Broken").complaints())
                .containsExactly(
                        "The state 'Compose' is to be answered with 'Compsed', which is not there, did you mean 'Composed'?"
                                + " (MockConfigFile.json, line 8)");
    }

    @Test
    void a_response_that_is_not_there_matters_only_when_it_is_wanted() {
        MockedTestCase broken = file.testCase(GREETER, "Broken");

        assertThatThrownBy(() -> TestMachines.run(GREETER, "{}", broken))
                .isInstanceOf(MockConfigException.class)
                .hasMessage("The state 'Compose' is to be answered with 'Compsed', which is not there, did you mean"
                        + " 'Composed'? (MockConfigFile.json, line 8)");
    }

    @Test
    void a_number_that_is_left_out_is_told_when_it_is_wanted() {
        MockedTestCase gap = file.testCase(GREETER, "Gap");

        assertThatThrownBy(() -> TestMachines.run(GREETER, "{}", gap))
                .isInstanceOf(MockConfigException.class)
                .hasMessage("""
                        There is no answer number 1 for Compose#1.2: 'Gapped' has 0, 2 (MockConfigFile.json, line 22)
                        Numbers must follow one another; 1 is left out
                        Add for instance
                          "1": {"Return": {}}""");
    }

    @Test
    void a_state_nobody_answers_is_told_with_those_that_are_mocked() {
        MockedTestCase hybrid = file.testCase(GREETER, "HybridPath");

        assertThatThrownBy(() -> TestMachines.run(GREETER, "{}", hybrid)).hasMessage("""
                        Nobody answers Send#1.1, which calls arn:aws:states:::sqs:sendMessage.waitForTaskToken. The test \
                        case Greeter#HybridPath mocks Compose
                        Add the state to the test case, or say who answers: testCase.otherwise(…)""");
    }

    @Test
    void another_machine_is_not_mocked() {
        MockedTestCase happy = file.testCase(GREETER, "HappyPath");

        assertThatThrownBy(() -> TestMachines.run(GREETER.named("Other"), "{}", happy))
                .hasMessageContaining(
                        "The test case Greeter#HappyPath mocks executions of Greeter, this is one of Other\n");
    }

    @Test
    void an_activity_cannot_be_mocked() {
        StateMachine machine = TestMachines.task("Pack", "arn:aws:states:us-east-1:123456789012:activity:pack", "");
        MockedTestCase packs = MockConfigFile.ofText("""
                {"StateMachines": {"Orders": {"TestCases": {"Packs": {"Pack": "Packed"}}}},
                 "MockedResponses": {"Packed": {"0": {"Return": 1}}}}
                """).testCase(machine, "Packs");

        assertThatThrownBy(() -> TestMachines.run(machine, "{}", packs))
                .isInstanceOf(MockConfigException.class)
                .hasMessage("The activity of Pack#1.1 cannot be mocked by a mock configuration; a script can answer it"
                        + " (The mock configuration, line 1)");
    }

    @Test
    void names_that_are_not_there_are_told_with_those_that_are() {
        assertThatThrownBy(() -> file.testCase("Greter", "HappyPath"))
                .hasMessage(
                        "MockConfigFile.json has no state machine 'Greter', did you mean 'Greeter'?; it has Greeter");
        assertThatThrownBy(() -> file.testCase("Greeter", "HappyPth"))
                .hasMessage("MockConfigFile.json has no test case of Greeter 'HappyPth', did you mean 'HappyPath'?;"
                        + " it has HappyPath, RetryPath, HybridPath, Broken, Gap");
        assertThatThrownBy(() -> file.testCase("Greeter"))
                .hasMessage("'Greeter' names no test case: write Machine#TestCase, or its ARN with #TestCase");
        assertThatThrownBy(
                        () -> MockConfigFile.ofResource("None.json", getClass().getClassLoader()))
                .hasMessage("None.json is not on the class path");
        assertThatThrownBy(() -> MockConfigFile.read(Path.of("None.json")))
                .hasMessageStartingWith("None.json cannot be read: looked at /");
    }

    @Test
    void a_state_that_the_machine_does_not_have_is_pointed_at() {
        StateMachine other = TestMachines.task("Composer", TestMachines.PAY, "").named("Greeter");

        assertThatThrownBy(() -> file.testCase(other, "HybridPath"))
                .isInstanceOf(MockConfigException.class)
                .hasMessage("""
                        Greeter has no Task 'Compose', did you mean 'Composer'?
                          MockConfigFile.json, line 7, column 25
                                    "HybridPath": { "Compose": "Composed" },
                                                    ^""");
    }
}
