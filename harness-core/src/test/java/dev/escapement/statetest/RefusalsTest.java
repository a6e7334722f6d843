package dev.escapement.statetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static final StateTest PASS = StateTest.of("{\"Type\": \"Pass\", \"End\": true}");
    private static final StateTest TASK = StateTest.of("""
            {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true}""");
    private static final StateTest CALLBACK = StateTest.of("""
            {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true}""");
    private static final StateTest PARALLEL = StateTest.of("""
            {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}},
              {"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}]}""");

    @Test
    void a_refusal_tells_its_code_and_the_words_of_the_service() {
        assertThatThrownBy(() -> PASS.mockingResult("1").test())
                .isInstanceOfSatisfying(StateTestRefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("ValidationException");
                    assertThat(refused.text()).isEqualTo("State type 'Pass' is not supported when a mock is specified");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Type\": \"Succeed\"",
                "\"Type\": \"Fail\"",
                "\"Type\": \"Wait\", \"Seconds\": 1, \"End\": true"
            })
    void states_without_work_take_no_mock(String fields) {
        StateTest test = StateTest.of("{" + fields + "}");

        refuses(test.mockingError("E", null), "ValidationException", "is not supported when a mock is specified");
    }

    @Test
    void a_mock_is_either_a_result_or_an_error() {
        String text = "A test mock should have only one of the following fields: [result, errorOutput].";

        refuses(TASK.mockingResult("{}").mockingError("E", null), "ValidationException", text);
        refuses(StateTest.ofRequest(Json.parse("{\"definition\": \"{}\", \"mock\": {}}")), "ValidationException", text);
    }

    @Test
    void a_mock_hides_the_secrets_there_would_be_to_reveal() {
        refuses(
                TASK.mockingResult("{}").revealingSecrets(),
                "ValidationException",
                "TestState does not support RevealSecrets when a mock is specified.");
    }

    @Test
    void a_mocked_result_must_be_json() {
        refuses(TASK.mockingResult("nonsense"), "ValidationException", "Mocked result must be valid JSON");
    }

    @Test
    void a_mocked_error_must_have_a_name() {
        refuses(
                StateTest.ofRequest(Json.parse("{\"definition\": \"{}\", \"mock\": {\"errorOutput\": {}}}")),
                "ValidationException",
                "1 validation error detected: Value null at 'mock.errorOutput.error' failed to satisfy constraint: "
                        + "Member must not be null");
    }

    @Test
    void a_parallel_gives_one_result_for_each_branch() {
        refuses(PARALLEL.mockingResult("{}"), "ValidationException", "Mocked result must be an array.");
        refuses(
                PARALLEL.mockingResult("[1]"),
                "ValidationException",
                "Mocked result must contain the same number of items as number of Parallel branches.");
        assertThat(PARALLEL.mockingResult("[1, 2]").test().output()).isEqualTo(Json.parse("[1, 2]"));
    }

    @Test
    void a_map_gives_an_array_unless_a_writer_puts_its_results_elsewhere() {
        String map = """
                {"Type": "Map", "End": true, %s "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED",
                 "ExecutionType": "EXPRESS"}, "StartAt": "A", "States": {"A": {"Type": "Succeed"}}}}""";
        StateTest plain = StateTest.of(map.formatted(""));
        StateTest writing = StateTest.of(map.formatted("""
                "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b"}},"""));

        refuses(plain.mockingResult("{}"), "ValidationException", "Mocked result must be an array.");
        refuses(writing.mockingResult("[]"), "ValidationException", "Mocked result must be a JSON object.");
        assertThat(writing.mockingResult("{\"MapRunArn\": \"x\"}").test("[]").status())
                .isEqualTo(StateTestStatus.SUCCEEDED);
    }

    @Test
    void some_states_cannot_be_tried_without_a_mock() {
        refuses(
                PARALLEL,
                "InvalidDefinition",
                "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, "
                        + "Succeed, Fail, Choice]");
        refuses(
                CALLBACK,
                "ValidationException",
                "TestState does not support Activity tasks, .sync or .waitForTaskToken service integration patterns when "
                        + "a mock is not specified.");
    }

    @Test
    void some_circumstances_are_nothing_without_a_mock() {
        refuses(
                PARALLEL.afterFailedIterations(0),
                "ValidationException",
                "TestState does not support MapIterationFailureCount when a mock is not specified.");
        refuses(
                PASS.withContext("{}"),
                "ValidationException",
                "TestState does not support Context when a mock is not specified.");
    }

    @Test
    void the_state_that_caused_an_error_must_be_in_the_container() {
        StateTest failing = PARALLEL.mockingError("E", null);

        assertThat(failing.causedBy("B").test().error()).isEqualTo("E");
        assertThatThrownBy(() -> failing.causedBy("C").test())
                .hasMessage("ValidationException: State not found in definition: 'StateName' contains no 'C'");
    }

    @Test
    void an_unsound_definition_is_refused_in_one_sentence_and_explained() {
        StateTest test = StateTest.of("{\"Type\": \"Pass\"}");

        refuses(
                test,
                "InvalidDefinition",
                "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: There should be one of the following fields: "
                        + "[Next, End] at /States/StateName'");
        assertThatThrownBy(test::test).hasMessageContaining("is not a valid state machine, 1 problem:");
    }

    @Test
    void an_unsound_machine_is_refused_even_if_the_state_is_sound() {
        StateTest test = StateTest.ofRequest(Json.object()
                .put("definition", "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}, \"B\": 3}}")
                .put("stateName", "A")
                .build());

        assertThatThrownBy(test::test).hasMessageStartingWith("InvalidDefinition: Invalid State Machine Definition: '");
    }

    @Test
    void a_request_needs_a_definition() {
        refuses(
                StateTest.ofRequest(Json.emptyObject()),
                "ValidationException",
                "1 validation error detected: Value null at 'definition' failed to satisfy constraint: Member must not be "
                        + "null");
    }

    @Test
    void input_must_be_json() {
        assertThatThrownBy(() -> PASS.test("{\"a\": "))
                .hasMessageStartingWith(
                        "InvalidExecutionInput: Invalid State Machine Execution Input: 'Unexpected end-of-input");
        assertThatThrownBy(() -> PASS.test(""))
                .hasMessage("InvalidExecutionInput: Invalid State Machine Execution Input: 'Invalid execution input.'");
    }

    @Test
    void variables_must_be_an_object() {
        assertThatThrownBy(() -> PASS.withVariables("[1]").test())
                .hasMessage("ValidationException: Variables must be a JSON object");
        assertThatThrownBy(() -> PASS.withVariables("{").test())
                .hasMessageStartingWith("ValidationException: Variables must be valid JSON: ");
    }

    @Test
    void a_role_is_an_arn() {
        refuses(PASS.withRole("admin"), "InvalidArn", "Invalid Arn: 'Invalid ARN prefix: admin'");
    }

    @Test
    void members_that_are_too_long_or_negative_are_counted_together() {
        StateTest test = TASK.mockingError("E".repeat(257), null).afterRetries(-1);

        refuses(
                test,
                "ValidationException",
                "2 validation errors detected: Value at 'mock.errorOutput.error' failed to satisfy constraint: Member must "
                        + "have length less than or equal to 256; Value '-1' at 'stateConfiguration.retrierRetryCount' "
                        + "failed to satisfy constraint: Member must have value greater than or equal to 0");
        assertThatThrownBy(() -> PASS.test("\"" + "ä".repeat(131_072) + "\""))
                .hasMessageContaining(
                        "'input' failed to satisfy constraint: Member must have length less than or equal to 262144");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"inspectionLevel\": \"LOUD\"}|Value 'LOUD' at 'inspectionLevel' failed to satisfy constraint: Member must "
                        + "satisfy enum value set: [INFO, DEBUG, TRACE]",
                "{\"stateName\": \"\"}|Value at 'stateName' failed to satisfy constraint: Member must have length greater "
                        + "than or equal to 1"
            })
    void members_outside_their_set_are_refused(String request, String violation) {
        refuses(
                StateTest.ofRequest(Json.parse(request)),
                "ValidationException",
                "1 validation error detected: " + violation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"input\": 7}|The member 'input' must be a string",
                "{\"mock\": []}|The member 'mock' must be a structure",
                "{\"revealSecrets\": \"yes\"}|The member 'revealSecrets' must be a boolean",
                "{\"stateConfiguration\": {\"retrierRetryCount\": 1.5}}|"
                        + "The member 'stateConfiguration.retrierRetryCount' must be a whole number"
            })
    void members_of_a_wrong_type_are_refused(String request, String text) {
        refuses(StateTest.ofRequest(Json.parse(request)), "SerializationException", text);
    }

    private static void refuses(StateTest test, String code, String text) {
        assertThatThrownBy(test::test).isInstanceOfSatisfying(StateTestRefusedException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.text()).endsWith(text);
        });
    }
}
