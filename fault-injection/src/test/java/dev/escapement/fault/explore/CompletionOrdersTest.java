package dev.escapement.fault.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.Orders;
import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.law.Law;
import dev.escapement.fault.run.Experiment;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.journal.StateFact;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    void callbacks_come_back_in_every_order_however_far_apart_they_are() {
        StateMachine asking = StateMachine.parse("""
                {"StartAt": "Ask", "States": {"Ask": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "Legal", "States": {"Legal": {"Type": "Task", "End": true, TOKEN}}},
                  {"StartAt": "Boss", "States": {"Boss": {"Type": "Task", "End": true, TOKEN}}}]}}}
                """.replace("TOKEN", "\"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
                + " \"Parameters\": {\"QueueUrl\": \"q\", \"MessageBody.$\": \"$$.Task.Token\"}"));

        assertThat(ordersOf(Orders.experiment(asking, Desk::new), "Legal", "Boss"))
                .containsExactly(List.of("Legal", "Boss"), List.of("Boss", "Legal"));
    }

    @Test
    void machines_that_are_waited_for_end_in_every_order() {
        StateMachine slow = resting("Slow", 60);
        StateMachine slower = resting("Slower", 600);
        StateMachine waiting = StateMachine.parse("""
                {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "One", "States": {"One": {"Type": "Task", "End": true, %s}}},
                  {"StartAt": "Other", "States": {"Other": {"Type": "Task", "End": true, %s}}}]}}}
                """.formatted(starts(slow), starts(slower)));
        Experiment both = interference -> Simulation.builder()
                .hosting(slow, slower)
                .decoratedBy(interference)
                .build()
                .start(waiting, "{}")
                .runToEnd();

        assertThat(ordersOf(both, "One", "Other"))
                .containsExactly(List.of("One", "Other"), List.of("Other", "One"));
    }

    /** In which orders the states were left. */
    private static List<List<String>> ordersOf(Experiment experiment, String... states) {
        List<List<String>> orders = new ArrayList<>();
        Law seen = run -> {
            orders.add(run.execution().journal().facts().stream()
                    .filter(StateFact.Exited.class::isInstance)
                    .map(fact -> ((StateFact.Exited) fact).state().name())
                    .filter(List.of(states)::contains)
                    .toList());
            return List.of();
        };
        CompletionOrders.of(Sweep.of(experiment).keeping(seen)).explore();
        return orders;
    }

    private static StateMachine resting(String name, int seconds) {
        return StateMachine.parse("""
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": %d, "End": true}}}
                """.formatted(seconds)).named(name);
    }

    private static String starts(StateMachine machine) {
        return "\"Resource\": \"arn:aws:states:::states:startExecution.sync:2\", \"Parameters\": {\"StateMachineArn\": \""
                + machine.arn() + "\"}";
    }

    /** Legal takes a minute, the boss an hour. */
    private static final class Desk implements Integration {

        private Outside outside;

        @Override
        public void joins(Outside simulation) {
            outside = simulation;
        }

        @Override
        public TaskReply call(TaskCall call) {
            Duration thinking = call.site().state().equals("Legal") ? Duration.ofMinutes(1) : Duration.ofHours(1);
            outside.after(thinking, () -> outside.taskTokens().succeed(call.taskToken(), Json.emptyObject()));
            return TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());
        }
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
