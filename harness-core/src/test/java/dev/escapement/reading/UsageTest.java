package dev.escapement.reading;

import static dev.escapement.reading.Prices.US_EAST_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures are those that articles and calculators publish. */
class UsageTest {

    @Test
    void a_month_of_a_standard_workflow_costs_by_its_transitions() {
        assertThat(standard(10, 1_000_000)).isEqualByComparingTo("250");
        assertThat(standard(5, 10_000_000)).isEqualByComparingTo("1250");
        assertThat(standard(20, 100_000)).isEqualByComparingTo("50");
        assertThat(standard(50, 10_000)).isEqualByComparingTo("12.5");
    }

    @Test
    void a_month_of_an_express_workflow_costs_by_requests_and_memory() {
        assertThat(express(1_000, 1_000_000)).isEqualByComparingTo("2.041875");
        assertThat(express(3_000, 1_000_000)).isEqualByComparingTo("4.125625");
        assertThat(express(200, 10_000_000)).isEqualByComparingTo("12.08375");
        assertThat(express(500, 100_000_000)).isEqualByComparingTo("152.09375");
    }

    @Test
    void durations_and_memory_are_rounded_up_to_the_steps_of_the_service() {
        BigDecimal step = new BigDecimal("0.1").multiply(new BigDecimal("0.0625"));

        assertThat(Usage.express(Duration.ZERO, 0).gigabyteSeconds()).isEqualByComparingTo(step);
        assertThat(Usage.express(Duration.ofMillis(100), 64).gigabyteSeconds()).isEqualByComparingTo(step);
        assertThat(Usage.express(Duration.ofMillis(101), 65).gigabyteSeconds())
                .isEqualByComparingTo(step.multiply(BigDecimal.valueOf(4)));
        assertThat(Usage.express(Duration.ofMillis(7_512), 64).gigabyteSeconds())
                .isEqualByComparingTo(step.multiply(BigDecimal.valueOf(76)));
    }

    @Test
    void the_free_tier_is_of_the_month_not_of_an_execution() {
        Usage month = Usage.standard(10).times(300).plus(Usage.standard(5).times(400));

        assertThat(month.cost(US_EAST_1.withFreeTier())).isEqualByComparingTo("0.025");
        assertThat(Usage.standard(4_000).cost(US_EAST_1.withFreeTier())).isZero();
    }

    @Test
    void whether_the_start_is_billed_is_up_to_the_prices() {
        Usage month = Usage.standard(10).times(1_000_000).plus(Usage.express(Duration.ZERO, 64));

        assertThat(month.cost(US_EAST_1.countingStarts())
                        .subtract(Usage.express(Duration.ZERO, 64).cost(US_EAST_1)))
                .isEqualByComparingTo("275");
    }

    @Test
    void much_memory_is_cheaper() {
        Usage hour = new Usage(0, 0, 0, BigDecimal.valueOf(3_600));

        assertThat(hour.times(1_000).cost(US_EAST_1)).isEqualByComparingTo("60.012");
        assertThat(hour.times(5_000).cost(US_EAST_1)).isEqualByComparingTo("179.964");
        assertThat(hour.times(6_000).cost(US_EAST_1)).isEqualByComparingTo("196.38");
    }

    @Test
    void a_hundred_items_in_a_batch_need_a_hundredth_of_the_children() {
        Usage child = Usage.standard(3);

        assertThat(child.times(1_000_000).cost(US_EAST_1)).isEqualByComparingTo("75");
        assertThat(child.times(1_000_000 / 100).cost(US_EAST_1)).isEqualByComparingTo("0.75");
    }

    @Test
    void prices_can_be_replaced() {
        Prices dear = new Prices(
                "moon",
                LocalDate.EPOCH,
                BigDecimal.ONE,
                2,
                false,
                BigDecimal.TEN,
                List.of(new Prices.Level(BigDecimal.ZERO, BigDecimal.ONE)));

        assertThat(Usage.standard(5).cost(dear)).isEqualByComparingTo("3");
        assertThat(Usage.express(Duration.ofSeconds(16), 64).cost(dear)).isEqualByComparingTo("11");
        assertThat(Usage.NONE.cost(dear)).isZero();
    }

    @Test
    void prices_without_a_beginning_are_refused() {
        assertThatThrownBy(
                        () -> new Prices("moon", LocalDate.EPOCH, BigDecimal.ONE, 0, false, BigDecimal.ONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The first level of the price of a gigabyte-second has to begin at 0");
    }

    private static BigDecimal standard(int states, long executions) {
        return Usage.standard(states).times(executions).cost(US_EAST_1);
    }

    private static BigDecimal express(int millis, long executions) {
        return Usage.express(Duration.ofMillis(millis), 64).times(executions).cost(US_EAST_1);
    }
}
