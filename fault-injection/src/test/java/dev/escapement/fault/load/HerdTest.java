package dev.escapement.fault.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.ExecutionStatus;
import dev.escapement.StateMachine;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HerdTest {

    private static final Duration BLINK = Duration.ofMillis(100);

    @Test
    void two_thousand_throttled_at_once_come_back_in_lockstep_without_jitter() {
        HerdRun herd = throttled("NONE");

        assertThat(herd.retriesOf("Charge").all()).containsOnly(Duration.ofSeconds(2), Duration.ofSeconds(6));
        assertThat(herd.callsOf("Charge").per(Duration.ofSeconds(1))).containsExactly(2_000, 0, 2_000, 0, 0, 0, 2_000);
    }

    @Test
    void with_full_jitter_they_spread_over_the_window() {
        HerdRun herd = throttled("FULL");

        assertThat(herd.retriesOf("Charge").largestShareWithin(BLINK)).isLessThan(0.05);
        assertThat(herd.retriesOf("Charge").distinct()).isGreaterThan(2_500);
        assertThat(herd.retriesOf("Charge").quantile(0.5))
                .isBetween(Duration.ofMillis(1_500), Duration.ofMillis(2_500));
        assertThat(herd.callsOf("Charge").peakPer(BLINK)).isBetween(2_000, 2_200);
    }

    @Test
    void retries_amplify_what_the_callee_has_to_bear() {
        assertThat(throttled("NONE").amplification("Charge")).isEqualTo(3.0);
        assertThat(throttled("NONE").amplification("Nobody")).isZero();
    }

    @Test
    void everybody_comes_through_in_the_end() {
        assertThat(throttled("FULL").executions())
                .hasSize(2_000)
                .allMatch(execution -> execution.status() == ExecutionStatus.SUCCEEDED);
    }

    @Test
    void a_rate_limit_lets_a_herd_with_jitter_through_sooner() {
        assertThat(limited("FULL")).isGreaterThan(limited("NONE"));
    }

    @Test
    void moments_are_counted_in_spans_of_time() {
        Moments moments = new Moments(List.of(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(1)));

        assertThat(moments.per(Duration.ofSeconds(2))).containsExactly(2, 1);
        assertThat(moments.largestShareWithin(Duration.ofSeconds(2))).isEqualTo(2 / 3.0);
        assertThat(new Moments(List.of()).largestShareWithin(BLINK)).isZero();
        assertThat(new Moments(List.of()).peakPer(BLINK)).isZero();
        assertThatThrownBy(() -> moments.per(Duration.ZERO))
                .hasMessage("Moments are counted per span of time, not per PT0S");
        assertThatThrownBy(() -> moments.quantile(2))
                .hasMessage("There is no quantile 2.0 of 3 moments; a share lies between 0 and 1");
        assertThatThrownBy(() -> Herd.of(0, machine("NONE"), "{}"))
                .hasMessage("A herd has at least one execution, not 0");
    }

    private static HerdRun throttled(String jitter) {
        return run(2_000, jitter, "Charge#1..2=throttled");
    }

    private static long limited(String jitter) {
        return run(200, jitter, "@charge=rate-limit(20/s, 50)").executions().stream()
                .filter(execution -> execution.status() == ExecutionStatus.SUCCEEDED)
                .count();
    }

    private static HerdRun run(int size, String jitter, String faults) {
        return Herd.of(size, machine(jitter), "{}")
                .seed(7)
                .run(FaultPlan.parse(faults), call -> TaskReply.success(Json.emptyObject()));
    }

    private static StateMachine machine(String jitter) {
        return StateMachine.parse("""
                {"StartAt": "Charge", "States": {"Charge": {"Type": "Task", "End": true,
                 "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                 "Retry": [{"ErrorEquals": ["Lambda.TooManyRequestsException"], "IntervalSeconds": 2, "BackoffRate": 2,
                   "MaxAttempts": 2, "JitterStrategy": "%s"}]}}}
                """.formatted(jitter));
    }
}
