package dev.escapement.fault.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeatherTest {

    private static final StateMachine POLLING = StateMachine.parse("""
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 1,
             "End": true, "ItemProcessor": {"StartAt": "Ask", "States": {
               "Ask": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask",
                 "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}], "Next": "Rest"},
               "Sorry": {"Type": "Pass", "Result": "sorry", "Next": "Rest"},
               "Rest": {"Type": "Wait", "Seconds": 1, "End": true}}}}}}
            """);

    private static final Integration ANSWERS = call -> TaskReply.success(Json.text("ok"));

    @Test
    void a_token_bucket_refills_on_the_virtual_clock() {
        assertThat(polled("@ask=rate-limit(0.5/s, 2)", 6)).containsExactly("ok", "ok", "ok", "sorry", "ok", "sorry");
    }

    @Test
    void an_outage_has_a_beginning_and_an_end() {
        assertThat(polled("@*=outage(2s..4s)", 6)).containsExactly("ok", "ok", "sorry", "sorry", "ok", "ok");
    }

    @Test
    void a_brown_out_hits_a_share_that_the_seed_decides() {
        List<String> first = polled("@lambda=brownout(30%)", 200);

        assertThat(first).isEqualTo(polled("@lambda=brownout(30%)", 200));
        assertThat(first.stream().filter("sorry"::equals).count()).isBetween(40L, 80L);
    }

    @Test
    void calls_above_the_ceiling_are_throttled_while_others_are_out() {
        StateMachine wide = StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true,
                 "ItemProcessor": {"StartAt": "Ask", "States": {
                   "Ask": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask",
                     "Retry": [{"ErrorEquals": ["Lambda.TooManyRequestsException"], "IntervalSeconds": 1, "MaxAttempts": 9,
                       "BackoffRate": 1}], "End": true}}}}}}
                """);
        Integration slow = call -> TaskReply.success(Json.text("ok")).after(Duration.ofMillis(1_500));

        Execution execution = run(wide, slow, "@ask=concurrency(2)", 6);

        assertThat(execution.output()).hasSize(6);
        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofMillis(5_500));
    }

    @Test
    void fine_weather_is_no_strike() {
        FaultyIntegration faulty =
                FaultPlan.parse("@ask=concurrency(9); @ask=outage(1h..2h)").around(ANSWERS);
        Simulation.builder()
                .answering(faulty)
                .build()
                .start(POLLING, "{\"items\": [1]}")
                .runToEnd();

        assertThat(faulty.strikes(0)).isZero();
        assertThat(faulty.strikes(1)).isZero();
        assertThat(faulty.allStruck()).isFalse();
    }

    private static List<String> polled(String weather, int times) {
        List<String> answers = new ArrayList<>();
        run(POLLING, ANSWERS, weather, times).output().forEach(answer -> answers.add(answer.textValue()));
        return answers;
    }

    private static Execution run(StateMachine machine, Integration services, String weather, int items) {
        String input = "{\"items\": [" + "1, ".repeat(items - 1) + "1]}";
        return Simulation.builder()
                .seed(5)
                .answering(FaultPlan.parse(weather).around(services))
                .build()
                .start(machine, input)
                .runToEnd();
    }
}
