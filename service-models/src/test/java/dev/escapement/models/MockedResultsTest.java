package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.services.FieldValidationMode;
import dev.escapement.statetest.StateTest;
import dev.escapement.statetest.StateTestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockedResultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "aws-sdk:sqs:receiveMessage|{\"Messages\": {}}|Field 'Messages' must be an array (at Messages)",
                "aws-sdk:sqs:receiveMessage|{\"Messages\": [{\"Body\": 4}]}|Field 'Body' must be a string (at Messages[0].Body)",
                "aws-sdk:dynamodb:describeTable|{\"Table\": {\"TableStatus\": \"ASLEEP\"}}|"
                        + "Field 'TableStatus' is not an expected value (at Table.TableStatus)",
                "states:startExecution|{\"StartDate\": \"2030-01-01\"}|Required field 'ExecutionArn' is missing (at ExecutionArn)",
                "states:startExecution.sync|{\"ExecutionArn\": \"e\"}|Required field 'StateMachineArn' is missing (at StateMachineArn)"
            })
    void a_result_that_the_service_would_not_give_is_refused(String action, String result, String problem) {
        assertThatThrownBy(() -> calling(action).mockingResult(result).test())
                .hasMessage("ValidationException: Mock result schema validation error: " + problem);
    }

    @Test
    void members_that_are_not_there_are_missed_only_in_strict_mode() {
        StateTest test = calling("states:startExecution").mockingResult("{}");

        assertThatThrownBy(test::test).hasMessageContaining("is missing");
        assertThat(test.validating(FieldValidationMode.PRESENT).test().status()).isEqualTo(StateTestStatus.SUCCEEDED);
    }

    @Test
    void nothing_is_compared_in_mode_none() {
        StateTest test = calling("aws-sdk:sqs:receiveMessage").mockingResult("{\"Messages\": 7}");

        assertThatThrownBy(test.validating(FieldValidationMode.PRESENT)::test).hasMessageContaining("must be an array");
        assertThat(test.validating(FieldValidationMode.NONE).test().status()).isEqualTo(StateTestStatus.SUCCEEDED);
    }

    @Test
    void an_answer_is_an_object() {
        assertThatThrownBy(() -> calling("aws-sdk:sqs:receiveMessage")
                        .mockingResult("[]")
                        .test())
                .hasMessageStartingWith("ValidationException: Mocked result must be a JSON object.");
    }

    @Test
    void what_a_callback_hands_back_may_be_anything() {
        assertThat(calling("sqs:sendMessage.waitForTaskToken")
                        .mockingResult("[7]")
                        .test()
                        .status())
                .isEqualTo(StateTestStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:invoke", "apigateway:invoke", "eks:call", "eks:runJob.sync"})
    void some_integrations_have_no_model_to_compare_with(String action) {
        assertThat(calling(action).mockingResult("[7]").test().status()).isEqualTo(StateTestStatus.SUCCEEDED);
    }

    @Test
    void a_finished_execution_is_reported_with_texts_as_the_service_is_asked_for_it() {
        String report = """
                {"ExecutionArn": "e", "StateMachineArn": "m", "Status": "SUCCEEDED", "StartDate": "2030-01-01", "Output": %s}""";
        StateTest test = calling("states:startExecution.sync:2");

        assertThat(test.mockingResult(report.formatted("\"{}\"")).test().status())
                .isEqualTo(StateTestStatus.SUCCEEDED);
        assertThatThrownBy(() -> test.mockingResult(report.formatted("{}")).test())
                .hasMessageContaining("Field 'Output' must be a string");
    }

    @Test
    void members_that_the_model_does_not_have_are_no_problem() {
        assertThat(calling("aws-sdk:sqs:receiveMessage")
                        .mockingResult("{\"Weather\": 1}")
                        .test()
                        .status())
                .isEqualTo(StateTestStatus.SUCCEEDED);
    }

    private static StateTest calling(String action) {
        return StateTest.of("{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::" + action + "\", \"End\": true}");
    }
}
