package dev.escapement.samples.redrive;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** Fifteen steps; on the first of the month the tax office is closed, and step twelve fails. */
@StepFunctionTest(value = "closing.asl.yaml", input = "{\"month\": \"2026-01\"}")
class ClosingTest {

    @BeforeEach
    void the_tax_office_is_closed_at_first(Script script) {
        script.function("file-tax")
                .fails("TaxOffice.Closed", "holiday")
                .then()
                .returns("{\"number\": 7}")
                .anything()
                .succeeds()
                .after(Duration.ofSeconds(30));
    }

    @StepFunctionTest
    void a_redrive_runs_what_had_not_succeeded_and_nothing_else(
            Script script, Workflow closing, Simulation simulation) {
        Execution execution = closing.run();
        assertThat(execution).failedWith("TaxOffice.Closed").took(Duration.ofSeconds(11 * 30));

        simulation.advanceBy(Duration.ofDays(1));
        execution.redrive().runToEnd();

        assertThat(execution)
                .succeeded()
                .calls(calls -> calls.to("pay-out-freelancers").wereMade(1))
                .calls(calls -> calls.to("file-tax").wereMade(2))
                .history(history -> history.hasEvents(HistoryEventType.EXECUTION_REDRIVEN, 1));
        assertThat(script.calls().count()).isEqualTo(15 + 1);
    }

    @StepFunctionTest
    void after_two_weeks_it_is_too_late(Script script, Workflow closing, Simulation simulation) {
        script.leniently();
        Execution execution = closing.run();

        simulation.advanceBy(Duration.ofDays(14).plusSeconds(1));

        assertThatThrownBy(execution::redrive).isInstanceOf(ApiRefusal.class).hasMessage("""
                        Execution redrivable period exceeded""");
    }

    @StepFunctionTest
    void who_starts_anew_instead_pays_twice(Script script, Workflow closing) {
        closing.run();

        closing.run();

        assertThatThrownBy(() -> assertThat(
                                script.calls().ofFunction("pay-out-freelancers").count())
                        .as("payments to freelancers")
                        .isEqualTo(1))
                .hasMessageContaining("[payments to freelancers]")
                .hasMessageContaining("but was: 2");
    }
}
