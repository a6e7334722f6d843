package dev.escapement.fault.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.StateMachine;
import dev.escapement.fault.Orders;
import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompletionOrdersTest {

    private static final StateMachine FAN =
            StateMachine.parse("""
            {"StartAt": "Fan", "States": {"Fan": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "Stock", "States": {"Stock": {"Type": "Task", "Resource": "FN:stock", "Next": "PrintLabel"},
                 "PrintLabel": {"Type": "Task", "Resource": "FN:label", "End": true}}},
              {"StartAt": "Address", "States": {"Address": {"Type": "Task", "Resource": "FN:address", "End": true}}},
              {"StartAt": "Mail", "States": {"Mail": {"Type": "Task", "Resource": "FN:mail", "End": true}}}]}}}
            """.replace("FN:", "arn:aws:lambda:us-east-1:123456789012:function:"));

    /** The label needs the address, which usually is there in time. */
    private static final Invariant LABELS_HAVE_ADDRESSES = Invariant.never(
            "a label without an address",
            run -> run.effects().stream()
                    .anyMatch(effect ->
                            effect.state().equals("PrintLabel") && effect.at().isBefore(addressKnownAt(run))));

    private static Instant addressKnownAt(Trace run) {
        return run.calls().stream()
                .filter(call -> call.call().site().state().equals("Address"))
                .map(call -> call.endsAt())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void all_orders_of_a_few_replies_are_tried() {
        SweepReport report = CompletionOrders.of(Sweep.of(Orders.experiment(FAN, CompletionOrdersTest::services)))
                .explore();

        assertThat(report.size()).isEqualTo(6);
        assertThat(report.toString()).startsWith("Completion orders of StateMachine: 6 variants");
    }

    @Test
    void an_order_that_breaks_a_law_is_found_and_shrunk_to_the_one_late_reply() {
        SweepReport report = CompletionOrders.of(Sweep.of(Orders.experiment(FAN, CompletionOrdersTest::services))
                        .keeping(LABELS_HAVE_ADDRESSES))
                .explore();

        assertThat(report.findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.example().variant().plan().faults())
                                .singleElement()
                                .asString()
                                .startsWith("Fan[1]/Address#1.1=slow("));
    }

    @Test
    void many_replies_are_tried_in_as_many_orders_as_the_budget_allows() {
        StateMachine map = StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Items": [1, 2, 3, 4, 5, 6, 7, 8], "QueryLanguage": "JSONata",
                 "End": true, "ItemProcessor": {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
                   "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask"}}}}}}
                """);

        assertThat(CompletionOrders.of(Sweep.of(Orders.experiment(map, CompletionOrdersTest::services)))
                        .seed(3)
                        .runs(25)
                        .explore()
                        .size())
                .isEqualTo(25);
    }

    @Test
    void without_two_replies_at_a_time_there_is_nothing_to_try() {
        CompletionOrders orders = CompletionOrders.of(Sweep.of(Orders.experiment(Orders.SAGA, Orders::services)));

        assertThatThrownBy(orders::explore)
                .hasMessage("There are no orders to try: no two calls are ever out at the same time");
        assertThatThrownBy(() -> orders.runs(0)).hasMessage("An exploration has at least one run, not 0");
    }

    private static Integration services() {
        return call -> TaskReply.success(Json.emptyObject())
                .after(Duration.ofMillis(call.resource().action().equals("address") ? 10 : 50));
    }
}
