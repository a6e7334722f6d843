package dev.escapement.story;

import static dev.escapement.Runs.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Runs;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final String TASK = "\"Type\": \"Task\", \"Resource\": \"" + Runs.FUNCTION + "\"";

    @Test
    void a_task_that_used_up_its_retries_is_told_attempt_by_attempt() {
        Execution execution = run(
                """
                {"StartAt": "Reserve", "States": {
                  "Reserve": {TASK, "Next": "Charge"},
                  "Charge": {TASK, "End": true,
                    "Retry": [{"ErrorEquals": ["Throttled"], "IntervalSeconds": 2, "MaxAttempts": 2}],
                    "Catch": [{"ErrorEquals": ["Declined"], "Next": "Sorry"}]},
                  "Sorry": {"Type": "Succeed"}}}
                """,
                ok("{}"),
                failing("Throttled", "rate exceeded", 80),
                failing("Throttled", "rate exceeded", 80),
                failing("Throttled", "rate exceeded", 80));

        assertThat(execution.story()).hasToString("""
                Orders failed 6.240 s after it started
                  in    Charge, attempt 3 of 3
                  with  Throttled: rate exceeded
                  after Reserve
                   7  +0.000  TaskStateEntered      Charge
                  10  +0.080  LambdaFunctionFailed  Throttled   (retry in 2 s)
                  13  +2.160  LambdaFunctionFailed  Throttled   (retry in 4 s)
                  16  +6.240  LambdaFunctionFailed  Throttled   (retries exhausted, no catcher matched)
                  reproduce with seed 42""");
    }

    @Test
    void an_error_that_is_caught_says_by_whom_and_what_came_of_it() {
        Execution execution = run("""
                {"StartAt": "Charge", "States": {
                  "Charge": {TASK, "End": true, "Catch": [
                    {"ErrorEquals": ["Throttled"], "Next": "Sorry"},
                    {"ErrorEquals": ["States.ALL"], "Next": "Refund"}]},
                  "Refund": {TASK, "Next": "Sorry", "Parameters": {"order.$": "$.order"}},
                  "Sorry": {"Type": "Fail", "Error": "OrderFailed"}}}
                """, failing("Declined", "no funds", 0));

        assertThat(execution.story()).hasToString("""
                Orders failed 0.000 s after it started
                  in    Refund
                  with  States.Runtime: An error occurred while executing the state 'Refund' (entered at the event id #7).\
                 The JSONPath '$.order' specified for the field 'order.$' could not be found in the input\
                 '{"Error":"Declined","Cause":"no funds"}'
                  2  +0.000  TaskStateEntered      Charge
                  5  +0.000  LambdaFunctionFailed  Declined         (caught, on to Refund)
                  7  +0.000  TaskStateEntered      Refund
                  8  +0.000  ExecutionFailed       States.Runtime   (cannot be retried or caught)
                  reproduce with seed 42""");
    }

    private static Execution run(String definition, TaskReply... replies) {
        return Simulation.builder()
                .seed(42)
                .answering(Runs.inOrder(replies))
                .build()
                .start(StateMachine.parse(definition.replace("TASK", TASK)).named("Orders"), "{}")
                .runToEnd();
    }

    private static TaskReply failing(String error, String cause, long millis) {
        return TaskReply.failure(error, cause).after(Duration.ofMillis(millis));
    }
}
