package dev.escapement.samples.breaker;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import dev.escapement.mock.memory.Table;
import java.time.Duration;

/** Many executions on one clock share a table, and what one writes another reads. */
@StepFunctionTest("quote.asl.json")
class CircuitBreakerTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @StepFunctionTest
    void after_three_failures_the_provider_is_left_alone(Script script, Workflow quote) {
        script.resource("dynamodb:*").answeredBy(punctual());
        script.function("ask-provider").fails("Provider.Down").times(3);

        for (int i = 0; i < 3; i++) {
            assertThat(quote.run()).failedWith("NoQuote").failedBecause("Provider.Down");
        }

        assertThat(quote.run()).failedWith("CircuitOpen").neverVisited("AskProvider");
    }

    @StepFunctionTest
    void five_minutes_later_it_is_asked_again(Script script, Workflow quote, Simulation simulation) {
        script.resource("dynamodb:*").answeredBy(punctual());
        script.function("ask-provider").fails("Provider.Down").times(3).then().returns("{\"price\": 12}");
        failThreeTimes(quote);

        simulation.advanceBy(FIVE_MINUTES);
        assertThat(quote.run()).failedWith("CircuitOpen");
        simulation.advanceBy(Duration.ofSeconds(1));

        assertThat(quote.run()).succeeded().hasOutput("{\"price\": 12}");
    }

    @StepFunctionTest
    void even_if_the_table_still_has_what_expired(Script script, Workflow quote, Simulation simulation) {
        script.resource("dynamodb:*").answeredBy(leisurely());
        script.function("ask-provider").fails("Provider.Down").times(3).then().returns("{\"price\": 12}");
        failThreeTimes(quote);

        simulation.advanceBy(FIVE_MINUTES.plusSeconds(1));

        assertThat(quote.run()).succeeded();
    }

    @StepFunctionTest("quote-trusts-deletion.asl.json")
    void who_trusts_the_deletion_is_locked_out(Script script, Workflow quote, Simulation simulation) {
        script.resource("dynamodb:*").answeredBy(leisurely());
        script.function("ask-provider").fails("Provider.Down").times(3);
        failThreeTimes(quote);
        simulation.advanceBy(Duration.ofHours(24));

        Execution nextDay = quote.run();

        assertThatThrownBy(() -> assertThat(nextDay).visited("AskProvider")).hasMessage("""
                QuoteTrustsDeletion was expected to visit AskProvider, but visited ReadBreaker, IsOpen, CircuitOpen
                  it    failed 0.000 s after it started
                  in    CircuitOpen
                  with  CircuitOpen: the provider failed three times and is left alone
                  2  +0.000  TaskStateEntered    ReadBreaker
                  7  +0.000  ChoiceStateEntered  IsOpen
                  9  +0.000  FailStateEntered    CircuitOpen
                  reproduce with seed 0""");
    }

    private static void failThreeTimes(Workflow quote) {
        for (int i = 0; i < 3; i++) {
            assertThat(quote.run()).failedWith("NoQuote");
        }
    }

    /** Deletes what has expired at once. */
    private static Table punctual() {
        return Table.keyedBy("service").expiringBy("openUntil");
    }

    /** Has not come to deleting it yet, which may take DynamoDB days. */
    private static Table leisurely() {
        return Table.keyedBy("service");
    }
}
