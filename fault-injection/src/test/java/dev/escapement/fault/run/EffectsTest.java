package dev.escapement.fault.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.Orders;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectsTest {

    private static final String TOKEN = "\"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
            + " \"TimeoutSeconds\": 60, \"Parameters\": {\"QueueUrl\": \"q\", \"MessageBody.$\": \"$$.Task.Token\"},";

    @Test
    void what_is_refused_is_not_done() {
        assertThat(done("", (outside, call) -> TaskReply.success(Json.emptyObject())))
                .isTrue();
        assertThat(done("", (outside, call) -> TaskReply.failure("Card.Declined", null)))
                .isFalse();
    }

    @Test
    void what_is_promised_is_done_when_the_promise_is_kept() {
        assertThat(done("", (outside, call) -> promised(outside, new TaskOutcome.Succeeded(Json.emptyObject()))))
                .isTrue();
        assertThat(done("", (outside, call) -> promised(outside, new TaskOutcome.Failed("No", null))))
                .isFalse();
    }

    @Test
    void what_waits_for_a_token_is_done_when_it_is_handed_back() {
        assertThat(done(TOKEN, (outside, call) -> {
                    outside.after(
                            Duration.ofSeconds(5),
                            () -> outside.taskTokens().succeed(call.taskToken(), Json.emptyObject()));
                    return TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());
                }))
                .isTrue();
        assertThat(done(TOKEN, (outside, call) -> {
                    outside.after(
                            Duration.ofSeconds(5), () -> outside.taskTokens().fail(call.taskToken(), "No", null));
                    return TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());
                }))
                .isFalse();
    }

    @Test
    void a_scripted_job_is_done_with_its_end() {
        assertThat(done(
                        TOKEN,
                        (outside, call) ->
                                TaskReply.submitted(Json.emptyObject(), TaskReply.success(Json.emptyObject()))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"idempotencyKey\": \"k\"}",
                "{\"ClientRequestToken\": \"k\"}",
                "{\"FunctionName\": \"f\", \"Payload\": {\"idempotency_key\": \"k\"}}",
                "{\"QueueUrl\": \"q\", \"MessageBody\": {\"clientToken\": \"k\"}}",
            })
    void keys_are_found_under_their_usual_names(String parameters) {
        StateMachine machine = Orders.task("\"Parameters\": " + parameters + ",");

        assertThat(trace(machine, new Answering((outside, call) -> TaskReply.success(Json.emptyObject())))
                        .effects())
                .singleElement()
                .extracting(Effect::key)
                .isEqualTo("k");
    }

    @Test
    void one_run_has_one_outside() {
        Interference interference = new Interference(FaultPlan.NONE, 1);
        interference.around(Orders.services());

        assertThatThrownBy(() -> interference.around(Orders.services()))
                .hasMessage("One run has one outside: interference.around(…) was asked twice");
    }

    private static TaskReply promised(Outside outside, TaskOutcome outcome) {
        Promise promise = new Promise();
        outside.after(Duration.ofSeconds(5), () -> promise.settle(outcome));
        return TaskReply.promised(promise);
    }

    private static boolean done(String fields, BiFunction<Outside, TaskCall, TaskReply> answer) {
        return trace(Orders.task(fields), new Answering(answer))
                .effects()
                .get(0)
                .done();
    }

    private static Trace trace(StateMachine machine, Integration services) {
        Interference interference = new Interference(FaultPlan.NONE, 1);
        return interference.traceOf(Simulation.builder()
                .answering(interference.around(services))
                .build()
                .start(machine, "{}")
                .runToEnd());
    }

    private static final class Answering implements Integration {

        private final BiFunction<Outside, TaskCall, TaskReply> answer;
        private Outside outside;

        Answering(BiFunction<Outside, TaskCall, TaskReply> answer) {
            this.answer = answer;
        }

        @Override
        public void joins(Outside simulation) {
            outside = simulation;
        }

        @Override
        public TaskReply call(TaskCall call) {
            return answer.apply(outside, call);
        }
    }
}
