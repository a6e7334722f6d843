package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.failureOf;
import static dev.escapement.junit.Stories.headingOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.reading.Prices;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class UsageAssertTest {

    private final Execution fine = Orders.fine();

    @Test
    void what_is_so_passes() {
        assertThat(fine)
                .costsAtMost("0.000075")
                .usage(usage -> usage.costs("0.0000750")
                        .times(1_000_000)
                        .costs("75")
                        .at(Prices.US_EAST_1.withFreeTier())
                        .costs("74.9")
                        .costsAtMost("75"));
    }

    @Test
    void a_failure_tells_the_bill_and_the_story() {
        Assertions.assertThat(failureOf(() -> assertThat(fine).costsAtMost("0.00005")))
                .isEqualTo("""
                Orders was expected to cost at most 0.00005, but costs 0.000075: 3 transitions,\
                 prices of us-east-1 as of 2026-11-01
                  it    succeeded 0.000 s after it started
                   2  +0.000  TaskStateEntered     Reserve
                   7  +0.000  TaskStateEntered     Charge
                  12  +0.000  SucceedStateEntered  Done
                  reproduce with seed 42""");
    }

    @Test
    void a_month_is_told_with_its_load() {
        Assertions.assertThat(headingOf(() ->
                        assertThat(fine).usage(usage -> usage.times(1_000_000).costs("70"))))
                .isEqualTo("Orders was expected to cost 70 for 1000000 executions, but costs 75: 3000000 transitions,"
                        + " prices of us-east-1 as of 2026-11-01");
    }

    @Test
    void an_express_workflow_is_billed_by_memory_and_time() {
        StateMachine machine = StateMachine.read(DefinitionSource.ofText(Lifecycles.PASS), WorkflowType.EXPRESS);
        Execution express = Simulation.builder().build().start(machine, "{}").runToEnd();

        Assertions.assertThat(headingOf(() -> assertThat(express)
                        .usage(usage -> usage.times(1_000_000).costsAtMost("1"))))
                .isEqualTo("StateMachine was expected to cost at most 1 for 1000000 executions, but costs 1.1041875:"
                        + " 1000000 requests and 6250 GB-s, prices of us-east-1 as of 2026-11-01");
    }

    @Test
    void what_is_no_amount_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> assertThat(fine).costsAtMost("$5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'$5' is no amount of money; write one like 0.00025");
    }
}
