package dev.escapement.samples.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.StateMachine;
import dev.escapement.fault.load.Herd;
import dev.escapement.fault.load.HerdRun;
import dev.escapement.fault.load.Moments;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.junit.StepFunctionTest;
import java.time.Duration;

/** Two thousand payments are throttled at the same instant: when do they come back? */
class PaymentHerdTest {

    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final FaultPlan THREE_TIMES = FaultPlan.parse("ChargeCard#1..3=throttled");

    @StepFunctionTest("payment-in-lockstep.asl.yaml")
    void without_jitter_they_come_back_together_each_time(StateMachine machine) {
        Moments retries = herd(machine).retriesOf("ChargeCard");

        assertThat(retries.all().stream().distinct())
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2 + 4), Duration.ofSeconds(2 + 4 + 8));
        assertThat(retries.peakPer(MOMENT)).isEqualTo(2_000);
    }

    @StepFunctionTest("payment.asl.yaml")
    void with_full_jitter_they_spread_over_the_window(StateMachine machine) {
        Moments retries = herd(machine).retriesOf("ChargeCard");

        assertThat(retries.count()).isEqualTo(6_000);
        assertThat(retries.peakPer(MOMENT)).isLessThan(400);
        assertThat(retries.largestShareWithin(MOMENT)).isLessThan(0.07);
        assertThat(retries.quantile(1)).isLessThanOrEqualTo(Duration.ofSeconds(1 + 2 + 4));
    }

    private static HerdRun herd(StateMachine machine) {
        return Herd.of(2_000, machine, "{}")
                .seed(7)
                .run(THREE_TIMES, call -> TaskReply.success(Json.parse("{\"id\": \"r-1\"}")));
    }
}
