package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallsTest {

    private final Script script =
            Script.create().state("Pay").fails("Busy").then().returns("1");

    CallsTest() {
        TestMachines.run(TestMachines.stubbornPay(), "{\"total\": 12}", script);
    }

    @Test
    void tell_how_often_and_when_and_with_what() {
        Calls calls = script.calls().ofState("Pay");

        assertThat(calls.count()).isEqualTo(2);
        assertThat(calls.parameters()).containsOnly(Json.parse("{\"total\": 12}"));
        assertThat(Duration.between(calls.times().get(0), calls.times().get(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void can_be_picked_by_whom_they_call() {
        Calls calls = script.calls();

        assertThat(calls.ofFunction("pay").count()).isEqualTo(2);
        assertThat(calls.ofResource(TestMachines.PAY).count()).isEqualTo(2);
        assertThat(calls.ofActivity("pay").isEmpty()).isTrue();
        assertThat(calls.where(call -> call.site().attempt() == 2).count()).isEqualTo(1);
    }

    @Test
    void tell_the_input_of_a_function_behind_its_parameters() {
        Script invoking = Script.create().anything().succeeds();
        invoking.call(SampleCalls.of("arn:aws:states:::lambda:invoke", "{\"Payload\": {\"id\": 7}}"));
        invoking.call(SampleCalls.of("arn:aws:states:::states:startExecution", "{\"Input\": {\"id\": 8}}"));

        assertThat(invoking.calls().inputs()).containsExactly(Json.parse("{\"id\":7}"), Json.parse("{\"id\":8}"));
    }

    @Test
    void read_as_a_list() {
        assertThat(script.calls()).hasToString("""
                2026-01-05T09:00:00Z  Pay#1.1  arn:aws:lambda:us-east-1:123456789012:function:pay  {"total":12}
                2026-01-05T09:00:01Z  Pay#1.2  arn:aws:lambda:us-east-1:123456789012:function:pay  {"total":12}""");
    }

    @Test
    void one_that_was_never_made_is_named() {
        Calls ships = script.calls().ofState("Ship");

        assertThatThrownBy(ships::last)
                .isInstanceOf(ScriptException.class)
                .hasMessage("There is no call number 1 of state(\"Ship\"), there are 0");
    }
}
