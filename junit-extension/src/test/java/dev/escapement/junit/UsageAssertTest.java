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
    void the_type_that_costs_less_is_an_expectation() {
        assertThat(fine).usage(usage -> usage.canBeExpress().times(1_000_000).isCheaperAsExpress());

        Assertions.assertThat(headingOf(() ->
                        assertThat(fine).usage(usage -> usage.times(1_000_000).isCheaperAsStandard())))
                .isEqualTo(
                        "Orders was expected to be cheaper as a Standard workflow for 1000000 executions, but costs otherwise:"
                                + " Standard 75, Express 1.1041875, which saves 73.8958125, prices of us-east-1 as of 2026-11-01");
    }

    @Test
    void what_cannot_be_express_tells_why() {
        Execution night = Simulation.builder()
                .build()
                .start(StateMachine.parse("""
                        {"StartAt": "Night", "States": {"Night": {"Type": "Wait", "Seconds": 36000, "End": true}}}
                        """), "{}")
                .runToEnd();

        assertThat(night).usage(UsageAssert::isCheaperAsStandard);
        Assertions.assertThat(headingOf(() -> assertThat(night).usage(UsageAssert::canBeExpress)))
                .isEqualTo("StateMachine was expected to do as an Express workflow, but does not: it took 10 h,"
                        + " of 5 min that it may take");
        Assertions.assertThat(headingOf(() -> assertThat(night).usage(UsageAssert::isCheaperAsExpress)))
                .isEqualTo("StateMachine was expected to be cheaper as an Express workflow, but costs otherwise:"
                        + " Standard 0.000025, Express 0.0375085, but it cannot be Express: it took 10 h,"
                        + " of 5 min that it may take, prices of us-east-1 as of 2026-11-01");
    }

    @Test
    void children_of_maps_are_counted_if_wanted() {
        Execution parent = Simulation.builder()
                .build()
                .start(StateMachine.parse("""
                        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                          "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}}}
                        """), "[1, 2]")
                .runToEnd();

        assertThat(parent).usage(usage -> usage.costs("0.000025").withChildren().times(1_000_000));
        Assertions.assertThat(headingOf(() -> assertThat(parent)
                        .usage(usage -> usage.withNested().times(1_000_000).costs("25"))))
                .isEqualTo(
                        "StateMachine was expected to cost 25 for 1000000 executions, but costs 27.208375: 1000000 transitions,"
                                + " 2000000 requests and 12500 GB-s, prices of us-east-1 as of 2026-11-01");
    }

    @Test
    void what_is_no_amount_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> assertThat(fine).costsAtMost("$5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'$5' is no amount of money; write one like 0.00025");
    }
}
