package dev.escapement.samples.canary;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.metrics.Alarm;
import dev.escapement.metrics.AlarmState;
import dev.escapement.metrics.Comparison;
import dev.escapement.metrics.MissingData;
import dev.escapement.metrics.Statistic;
import dev.escapement.operations.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryReleaseTest {

    private static final Alarm CANARY_FAILS = Alarm.named("canary fails")
            .when(Statistic.SUM, Comparison.GREATER_THAN_OR_EQUAL_TO, 2)
            .per(Duration.ofMinutes(1))
            .in(2, 3)
            .treatingMissingDataAs(MissingData.NOT_BREACHING);

    private final Shop shop = new Shop();

    @Test
    void one_order_in_ten_tries_the_new_definition_and_all_of_them_succeed() {
        String canary = shop.tryOut("checkout-with-risk.asl.json");

        List<Execution> orders = shop.takeOrders(500);
        shop.simulation.advanceBy(Duration.ofMinutes(11));

        List<Execution> tried = startedAs(canary, orders);
        assertThat(tried).hasSizeBetween(30, 70);
        assertThat(tried.get(0)).succeeded().visitedExactly("AssessRisk", "ChargeCard", "AwaitTruck");
        assertThat(startedAs(shop.stable, orders).get(0)).succeeded().visitedExactly("ChargeCard", "AwaitTruck");
        assertThat(orders).extracting(Execution::status).containsOnly(ExecutionStatus.SUCCEEDED);
        assertThat(shop.account.metrics().ofVersion("ExecutionsSucceeded", canary).count()).isEqualTo(tried.size());
        assertThat(shop.account.metrics().alarm(CANARY_FAILS, shop.account.metrics().ofVersion("ExecutionsFailed", canary)))
                .neverWentOff()
                .stands(AlarmState.OK);
    }

    @Test
    void a_broken_canary_sets_off_the_alarm_and_leaves_nine_orders_in_ten_alone() {
        String canary = shop.tryOut("broken-checkout-with-risk.asl.json");
        Instant released = shop.simulation.now();

        List<Execution> orders = shop.takeOrders(500);

        assertThat(shop.account.metrics().alarm(CANARY_FAILS, shop.account.metrics().ofVersion("ExecutionsFailed", canary)))
                .wentOffBy(released.plus(Duration.ofMinutes(5)));
        assertThat(startedAs(shop.stable, orders))
                .hasSizeGreaterThan(430)
                .extracting(Execution::status)
                .doesNotContain(ExecutionStatus.FAILED);
        assertThat(startedAs(canary, orders)).extracting(Execution::status).containsOnly(ExecutionStatus.FAILED);
    }

    @Test
    void the_story_of_a_canary_says_what_is_wrong_with_it() {
        String canary = shop.tryOut("broken-checkout-with-risk.asl.json");
        Execution failed = startedAs(canary, shop.takeOrders(100)).get(0);

        assertThatThrownBy(() -> assertThat(failed).succeeded()).hasMessage("""
                        Checkout was expected to succeed, but failed 0.080 s after it started
                          in    ChargeCard
                          with  States.Runtime: An error occurred while executing the state 'ChargeCard' (entered at the event id #7). The JSONPath '$.amount' specified for the field 'amount.$' could not be found in the input '{"score":12}'
                          after AssessRisk
                          7  +0.080  TaskStateEntered  ChargeCard
                          8  +0.080  ExecutionFailed   States.Runtime   (cannot be retried or caught)
                          reproduce with seed 10""");
    }

    @Test
    void an_alarm_on_the_alias_would_have_slept_through_it() {
        shop.tryOut("broken-checkout-with-risk.asl.json");
        shop.takeOrders(120);
        Alarm nineInTen = CANARY_FAILS.when(Statistic.AVERAGE, Comparison.LESS_THAN, 1).in(1, 1);

        assertThatThrownBy(() -> assertThat(shop.account
                                .metrics()
                                .alarm(nineInTen, shop.account.metrics().ofAlias("ExecutionsSucceeded", shop.live)))
                        .wentOff())
                .hasMessage("""
                        The alarm 'canary fails' was expected to go off, but did not
                          canary fails: OK from 2026-01-05T09:01:00Z""");
    }

    @Test
    void a_rollback_takes_the_next_orders_and_running_ones_keep_what_they_were_started_as() {
        String canary = shop.tryOut("checkout-with-risk.asl.json");
        List<Execution> before = shop.takeOrders(100);

        shop.account.aliases().update(shop.live, Routing.to(shop.stable));
        shop.simulation.advanceBy(Duration.ofSeconds(3));
        List<Execution> after = shop.takeOrders(100);

        assertThat(startedAs(canary, after)).isEmpty();
        Execution running = startedAs(canary, before).get(0);
        assertThat(running.isOpen()).isTrue();
        assertThat(shop.account.executions().revisionOf(running.arn()).definition()).contains("AssessRisk");
        shop.simulation.advanceBy(Duration.ofMinutes(10));
        assertThat(running).succeeded().visited("AssessRisk");
        assertThat(running.versionArn()).isEqualTo(canary);
    }

    @Test
    void a_canary_that_fails_is_not_mended_by_a_redrive_which_keeps_its_version() {
        String canary = shop.tryOut("broken-checkout-with-risk.asl.json");
        Execution failed = startedAs(canary, shop.takeOrders(100)).get(0);
        shop.account.aliases().update(shop.live, Routing.to(shop.stable));

        shop.account.executions().redrive(failed.arn());
        failed.runToEnd();

        assertThat(failed).failed().redrive(redrive -> redrive.didNotRepeat("AssessRisk").ranOnly("ChargeCard"));
        assertThat(failed.versionArn()).isEqualTo(canary);
    }

    private static List<Execution> startedAs(String version, List<Execution> orders) {
        return orders.stream()
                .filter(order -> version.equals(order.versionArn()))
                .toList();
    }
}
