package dev.escapement.samples.routing;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.time.Duration;

@StepFunctionTest(value = "order-routing.asl.json", input = OrderRoutingTest.LARGE)
class OrderRoutingTest {

    static final String LARGE = """
            {"orderId": "o-7", "total": 12500,
             "items": [{"sku": "a"}, {"sku": "b"}, {"sku": "c"}, {"sku": "d"}, {"sku": "e"}, {"sku": "f"}]}""";

    static final Duration TWO_HOURS = Duration.ofHours(2);

    @StepFunctionTest(input = "{\"orderId\": \"o-8\", \"total\": 10000, \"items\": [{\"sku\": \"a\"}]}")
    void an_order_of_ten_thousand_needs_nobody(Script script, Workflow order) {
        script.function("reserve-item").returns("{\"reserved\": true}");

        assertThat(order.run()).succeeded().neverVisited("AskForApproval");
    }

    @StepFunctionTest
    void an_approved_order_is_reserved_five_items_at_a_time(Script script, Workflow order) {
        script.state("AskForApproval")
                .submits()
                .succeedsAfter(TWO_HOURS, "{\"approved\": true, \"approver\": \"Ann\"}")
                .function("reserve-item")
                .returns("{\"reserved\": true}")
                .after(Duration.ofSeconds(1));

        assertThat(order.run())
                .succeeded()
                .hasOutputAt("$.approval.approver", "\"Ann\"")
                .state("ReserveItems", items -> items.hasChildren(6))
                .took(TWO_HOURS.plusSeconds(2));
    }

    @StepFunctionTest
    void a_rejected_order_is_not_reserved(Script script, Workflow order) {
        script.state("AskForApproval")
                .submits()
                .succeedsAfter(TWO_HOURS, "{\"approved\": false, \"approver\": \"Ann\"}");

        assertThat(order.run())
                .failedWith("OrderRejected")
                .failedBecause("Ann said no")
                .neverVisited("ReserveItems");
    }

    @StepFunctionTest
    void after_two_days_without_a_word_the_order_has_failed(Script script, Workflow order) {
        script.state("AskForApproval").submits().neverEnds();

        assertThat(order.run()).failedWith("States.Timeout").took(Duration.ofDays(2));
    }
}
