package dev.escapement.statetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestContextTest {

    private static final StateTest TASK = StateTest.of("""
            {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:look", "OutputPath": "$$",
             "End": true}
            """).mockingResult("1");

    private static final StateTest CALLBACK = StateTest.of("""
            {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "OutputPath": "$$.Task",
             "End": true}
            """).mockingResult("1");

    @Test
    void one_that_is_made_up_looks_like_that_of_an_express_workflow() {
        JsonNode context = output(TASK.withRole("arn:aws:iam::123456789012:role/look"), "{\"a\": 1}");

        assertThat(names(context)).containsExactly("Execution", "StateMachine", "State");
        assertThat(names(context.path("Execution"))).containsExactly("Id", "Input", "Name", "RoleArn", "StartTime");
        assertThat(context.at("/Execution/Id").textValue())
                .startsWith("arn:aws:states:us-east-1:123456789012:express:");
        assertThat(context.at("/Execution/Input")).isEqualTo(Json.parse("{\"a\": 1}"));
        assertThat(context.at("/Execution/RoleArn").textValue()).isEqualTo("arn:aws:iam::123456789012:role/look");
        assertThat(context.at("/Execution/StartTime").textValue()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(context.path("State")).isEqualTo(Json.parse("""
                {"Name": "StateName", "EnteredTime": "2026-01-05T09:00:00Z", "RetryCount": 0}"""));
    }

    @Test
    void a_state_of_a_machine_goes_by_the_same_name_and_counts_retries_only_if_it_may_try_again() {
        StateTest pass = StateMachine.parse("""
                        {"StartAt": "Look", "States": {"Look": {"Type": "Pass", "OutputPath": "$$", "End": true}}}
                        """).state("Look");

        JsonNode context = output(pass, "{}");

        assertThat(names(context.path("State"))).containsExactly("Name", "EnteredTime");
        assertThat(context.at("/State/Name").textValue()).isEqualTo("StateName");
        assertThat(context.at("/Execution/RoleArn").isNull()).isTrue();
    }

    @Test
    void one_that_is_given_is_taken_as_it_is() {
        String context = "{\"Execution\": {\"Input\": 5}, \"State\": {}}";

        assertThat(output(TASK.withContext(context), "{}")).isEqualTo(Json.parse(context));
    }

    @Test
    void a_task_that_waits_for_its_token_has_one_and_may_be_given_another() {
        assertThat(output(CALLBACK, "{}").path("Token").textValue()).isNotEmpty();
        assertThat(output(CALLBACK.withContext("{\"Task\": {\"Token\": \"t-1\"}}"), "{}"))
                .isEqualTo(Json.parse("{\"Token\": \"t-1\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"Weather\": 1}|Field 'Weather' is not allowed",
                "{\"Execution\": {\"Colour\": 1}}|Field 'Execution.Colour' is not allowed",
                "{\"Execution\": {\"Id\": 1}}|Execution.Id must be a string",
                "{\"State\": {\"RetryCount\": \"1\"}}|State.RetryCount must be a number",
                "{\"State\": 1}|State must be an object",
                "{\"Map\": {}}|'Map' field is not supported when mocking a Context object",
                "{\"Task\": {\"Token\": \"t\"}}|Context object contains 'Task' when state is not a Task state with a '.sync' or "
                        + "'.waitForTaskToken' service integration pattern",
                "[]|must be a JSON object"
            })
    void one_that_cannot_be_is_refused(String context, String words) {
        assertThatThrownBy(() -> TASK.withContext(context).test())
                .hasMessage("ValidationException: Invalid Context object provided: " + words);
    }

    @Test
    void one_that_is_no_json_is_refused_with_the_place() {
        assertThatThrownBy(() -> TASK.withContext("{").test())
                .hasMessageStartingWith("ValidationException: Invalid Context object provided: not valid JSON: ");
    }

    private static JsonNode output(StateTest test, String input) {
        return Objects.requireNonNull(test.test(input).output());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
