package dev.escapement.samples.costs;

import static dev.escapement.junit.EscapementAssertions.assertThatText;
import static dev.escapement.reading.Prices.US_EAST_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.reading.CostComparison;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostPageTest {

    @Test
    void the_page_tells_what_the_runs_cost() {
        assertThatText(CostPage.text()).isKeptIn("COSTS.md");
    }

    /** What architects calculate by hand. */
    @ParameterizedTest
    @CsvSource({
        "1000000, 10, 1000, 250, 2.041875",
        "10000000, 5, 200, 1250, 12.08375",
        "1000000, 10, 3000, 250, 4.125625",
        "100000000, 5, 500, 12500, 152.09375",
        "100000, 20, 30000, 50, 3.225625",
        "10000, 50, 295000, 12.5, 3.08353125"
    })
    void a_load_costs_what_the_formula_says(long executions, int states, long millis, String standard, String express) {
        CostComparison comparison =
                Load.ofFunctions(executions, states, Duration.ofMillis(millis)).comparison();

        assertThat(comparison.standard(US_EAST_1)).isEqualByComparingTo(standard);
        assertThat(comparison.express(US_EAST_1)).isEqualByComparingTo(express);
    }

    @Test
    void waiting_six_hours_for_an_approval_costs_nothing() {
        CostComparison one = Load.ofApprovals(1, 10, Duration.ofHours(6)).comparison();

        assertThat(one.standard(US_EAST_1)).isEqualByComparingTo("0.00025");
        assertThat(one.obstacles()).contains("Step1: '.waitForTaskToken' service integration");
    }

    @Test
    void batches_of_a_hundred_need_a_hundredth_of_the_children() {
        BigDecimal single = new Fanout(10_000, 1).children().standard(US_EAST_1);
        BigDecimal batches = new Fanout(10_000, 100).children().standard(US_EAST_1);

        assertThat(batches.multiply(BigDecimal.valueOf(100))).isEqualByComparingTo(single);
    }
}
