package dev.escapement.samples.fallback;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.run.Trace;
import dev.escapement.integration.Integration;
import dev.escapement.junit.FaultSweep;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

@StepFunctionTest(value = "price.asl.json", input = "{\"sku\": \"tea\", \"lastPrice\": 11}")
class PriceFallbackTest {

    @StepFunctionTest
    void a_price_of_the_primary_source_is_the_price(Script script, Workflow price) {
        script.state("AskPrimary").returns("{\"price\": 12}");

        assertThat(price.run()).succeeded().hasOutputAt("$.quote.price", "12").neverVisited("AskSecondary");
    }

    @StepFunctionTest
    void the_secondary_source_is_asked_when_the_primary_is_silent(Script script, Workflow price) {
        script.state("AskPrimary").timesOut().state("AskSecondary").returns("{\"price\": 13}");

        assertThat(price.run())
                .succeeded()
                .hasOutputAt("$.quote.price", "13")
                .hasOutputAt("$.errors.primary.Error", "\"States.Timeout\"")
                .took(Duration.ofSeconds(2));
    }

    @StepFunctionTest
    void yesterdays_price_tells_why_there_is_none_of_today(Script script, Workflow price) {
        script.state("AskPrimary").fails("Primary.Down", "maintenance");
        script.state("AskSecondary").fails("Secondary.Unknown", "no such sku");

        assertThat(price.run())
                .succeeded()
                .hasOutputAt("$.quote", "{\"price\": 11, \"stale\": true}")
                .hasOutputAt("$.errors", """
                {"primary": {"Error": "Primary.Down", "Cause": "maintenance"},
                 "secondary": {"Error": "Secondary.Unknown", "Cause": "no such sku"}}""");
    }

    @StepFunctionTest("price-forgets-why.asl.json")
    void with_one_place_for_all_errors_the_first_is_forgotten(Script script, Workflow price) {
        script.state("AskPrimary").fails("Primary.Down", "maintenance");
        script.state("AskSecondary").fails("Secondary.Unknown", "no such sku");

        Execution execution = price.run();

        assertThatThrownBy(() -> assertThat(execution).hasOutputAt("$.errors.primary.Error", "\"Primary.Down\""))
                .hasMessage("""
                        PriceForgetsWhy was expected to put out "Primary.Down" at $.errors.primary.Error, but did not:
                            it is missing, expected "Primary.Down"
                          it    succeeded 0.000 s after it started
                           2  +0.000  TaskStateEntered      AskPrimary
                           5  +0.000  LambdaFunctionFailed  Primary.Down        (no retrier matched, caught, on to AskSecondary)
                           7  +0.000  TaskStateEntered      AskSecondary
                          10  +0.000  LambdaFunctionFailed  Secondary.Unknown   (caught, on to UseYesterdays)
                          12  +0.000  PassStateEntered      UseYesterdays
                          reproduce with seed 0""");
    }

    @Nested
    class Whatever_breaks {

        private static final Invariant THERE_IS_A_PRICE =
                Invariant.eventually("a price", run -> run.execution().status() != ExecutionStatus.FAILED);

        @Outside
        final Integration sources = Script.create().anything().returns("{\"price\": 12}");

        @FaultSweep
        void there_is_a_price(Trace trace) {
            assertThat(trace).keeps(THERE_IS_A_PRICE);
        }
    }
}
