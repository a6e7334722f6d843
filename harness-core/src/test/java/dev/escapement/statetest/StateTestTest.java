package dev.escapement.statetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateTestTest {

    private static final StateMachine ORDERS = StateMachine.parse("""
            {"StartAt": "Weigh", "States": {
              "Weigh": {"Type": "Choice", "Default": "ByLorry",
                "Choices": [{"Variable": "$.kilos", "NumericLessThan": 2, "Next": "ByPost"}]},
              "ByPost": {"Type": "Pass", "Parameters": {"stamps.$": "$.kilos"}, "ResultPath": "$.post", "Next": "Sign"},
              "ByLorry": {"Type": "Fail", "Error": "Depot.Closed", "CausePath": "$.reason"},
              "Sign": {"Type": "Parallel", "End": true, "Branches": [
                {"StartAt": "Letters", "States": {"Letters": {"Type": "Map", "ItemsPath": "$.letters", "End": true,
                  "ItemProcessor": {"StartAt": "Stamp", "States": {
                    "Stamp": {"Type": "Pass", "Parameters": {"nr.$": "$$.Map.Item.Index", "what.$": "$$.Map.Item.Value"},
                      "End": true}}}}}},
                {"StartAt": "File", "States": {"File": {"Type": "Succeed"}}}]}}}
            """);

    private static final String FUNCTION = """
            {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:weigh", "TimeoutSeconds": 30,
             "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Guess"}], "End": true}
            """;

    @Test
    void a_choice_tells_where_it_would_lead() {
        StateTestResult light = ORDERS.state("Weigh").test("{\"kilos\": 1}");
        StateTestResult heavy = ORDERS.state("Weigh").test("{\"kilos\": 20}");

        assertThat(light.nextState()).isEqualTo("ByPost");
        assertThat(heavy.nextState()).isEqualTo("ByLorry");
        assertThat(heavy.output()).isEqualTo(Json.parse("{\"kilos\": 20}"));
    }

    @Test
    void a_state_that_works_on_its_data_hands_on_its_output() {
        StateTestResult result = ORDERS.state("ByPost").test("{\"kilos\": 1}");

        assertThat(result.status()).isEqualTo(StateTestStatus.SUCCEEDED);
        assertThat(result.output()).isEqualTo(Json.parse("{\"kilos\": 1, \"post\": {\"stamps\": 1}}"));
        assertThat(result.nextState()).isEqualTo("Sign");
    }

    @Test
    void a_fail_state_tells_its_error_and_cause() {
        StateTestResult result = ORDERS.state("ByLorry").test("{\"reason\": \"snow\"}");

        assertThat(result)
                .isEqualTo(new StateTestResult(StateTestStatus.FAILED, null, "Depot.Closed", "snow", null, null));
    }

    @Test
    void a_state_inside_a_branch_inside_an_iteration_is_found_and_sees_a_first_item() {
        StateTestResult result = ORDERS.state("Stamp").test("{\"to\": \"Ada\"}");

        assertThat(result.output()).isEqualTo(Json.parse("{\"what\": {\"to\": \"Ada\"}, \"nr\": 0}"));
    }

    @Test
    void a_state_needs_no_machine() {
        StateTestResult result = StateTest.of("{\"Type\": \"Pass\", \"Result\": 7, \"Next\": \"Anywhere\"}")
                .test();

        assertThat(result.output()).isEqualTo(Json.number(7));
        assertThat(result.nextState()).isEqualTo("Anywhere");
    }

    @Test
    void an_unknown_state_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> ORDERS.state("ByTrain").test())
                .isInstanceOf(StateTestRefusedException.class)
                .hasMessage("ValidationException: State not found in definition: there is no 'ByTrain' among 'Weigh', "
                        + "'ByPost', 'ByLorry', 'Sign', 'Letters', 'Stamp', 'File'");
    }

    @Test
    void a_path_without_a_value_fails_the_state_in_the_words_of_the_service_without_naming_the_state() {
        StateTestResult result = ORDERS.state("ByPost").test("{}");

        assertThat(result.status()).isEqualTo(StateTestStatus.FAILED);
        assertThat(result.error()).isEqualTo("States.Runtime");
        assertThat(result.cause())
                .isEqualTo("The JSONPath '$.kilos' specified for the field 'stamps.$' could not be found in the input "
                        + "'{}'");
    }

    @Test
    void a_task_without_a_mock_is_answered_by_whoever_answers() {
        StateTestResult result = StateTest.of(FUNCTION)
                .answering(call -> TaskReply.success(
                        Json.object().put("got", call.parameters()).build()))
                .test("{\"parcel\": 3}");

        assertThat(result.output()).isEqualTo(Json.parse("{\"got\": {\"parcel\": 3}}"));
    }

    @Test
    void a_task_that_nobody_answers_says_what_the_test_lacks() {
        assertThatThrownBy(() -> StateTest.of(FUNCTION).test())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Nobody answers StateName, which calls arn:aws:lambda:us-east-1:123456789012:function:weigh. "
                                + "Give the test a mock or somebody who answers: mockingResult(…), mockingError(…) or answering(…)");
    }

    @Test
    void an_answer_that_comes_too_late_is_a_timeout_of_the_task() {
        StateTest slow = StateTest.of(FUNCTION)
                .answering(call -> TaskReply.success(Json.emptyObject()).after(Duration.ofSeconds(31)));
        StateTest silent = StateTest.of(FUNCTION).answering(call -> TaskReply.awaiting());

        assertThat(slow.test().nextState()).isEqualTo("Guess");
        assertThat(silent.test().nextState()).isEqualTo("Guess");
    }

    @Test
    void a_state_is_tried_for_five_minutes_and_nobody_is_asked_what_to_do_then() {
        StateTest patient = StateTest.of("""
                {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:weigh",
                 "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Guess"}], "End": true}
                """);
        StateTestResult late = patient.answering(
                        call -> TaskReply.failure("X", null).after(Duration.ofSeconds(301)))
                .test();
        StateTestResult justInTime = patient.answering(
                        call -> TaskReply.failure("X", null).after(Duration.ofMinutes(5)))
                .test();

        assertThat(late)
                .isEqualTo(new StateTestResult(StateTestStatus.FAILED, null, "States.Timeout", null, null, null));
        assertThat(justInTime.nextState()).isEqualTo("Guess");
    }

    @Test
    void a_wait_takes_no_time_unless_it_is_longer_than_a_state_is_tried() {
        String definition = "{\"Type\": \"Wait\", \"SecondsPath\": \"$.seconds\", \"Next\": \"Go\"}";

        StateTestResult nap = StateTest.of(definition).test("{\"seconds\": 300}");
        StateTestResult sleep = StateTest.of(definition).test("{\"seconds\": 301}");

        assertThat(nap.nextState()).isEqualTo("Go");
        assertThat(sleep.error()).isEqualTo("States.Timeout");
    }

    @Test
    void the_time_is_that_of_the_test() {
        StateTestResult result =
                StateTest.of("""
                {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $now() %}", "End": true}
                """).at(Instant.parse("2031-04-05T06:07:08Z")).test();

        assertThat(result.output()).isEqualTo(Json.text("2031-04-05T06:07:08.000Z"));
    }

    @Test
    void the_same_test_gives_the_same_result_and_another_seed_another() {
        StateTest test = StateTest.of("""
                {"Type": "Pass", "QueryLanguage": "JSONata", "End": true,
                 "Output": "{% [$uuid(), $random(), $states.context] %}"}
                """);

        assertThat(test.test()).isEqualTo(test.test());
        assertThat(test.seed(5).test()).isNotEqualTo(test.test());
    }

    @Test
    void an_output_that_is_too_large_fails_the_state() {
        String half = "\"" + "x".repeat(131_072) + "\"";
        StateTestResult result = StateTest.of("""
                {"Type": "Pass", "Parameters": {"a.$": "$.half", "b.$": "$.half"}, "End": true}
                """).test("{\"half\": " + half + "}");

        assertThat(result.error()).isEqualTo("States.DataLimitExceeded");
        assertThat(result.cause())
                .isEqualTo("The state/task 'StateName' returned a result with a size exceeding the maximum number of "
                        + "bytes service limit.");
    }

    @Test
    void one_test_may_be_the_beginning_of_many() {
        StateTest declined = StateTest.of(FUNCTION).mockingError("Card.Declined", null);

        StateTestResult timedOut =
                StateTest.of(FUNCTION).mockingError("States.Timeout", null).test();

        assertThat(declined.test().status()).isEqualTo(StateTestStatus.FAILED);
        assertThat(timedOut.status()).isEqualTo(StateTestStatus.CAUGHT_ERROR);
        assertThat(declined.afterRetries(3).test()).isEqualTo(declined.test());
    }
}
