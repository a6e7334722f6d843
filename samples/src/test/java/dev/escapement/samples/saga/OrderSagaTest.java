package dev.escapement.samples.saga;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.EscapementAssertions.undo;

import dev.escapement.Execution;
import dev.escapement.integration.Integration;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

@StepFunctionTest(value = "order-saga.asl.json", input = OrderSagaTest.ORDER)
class OrderSagaTest {

    static final String ORDER = """
            {"orderId": "order-7", "total": 4200, "card": "4242"}""";

    @Nested
    class On_a_good_day {

        @Outside
        final Integration services = OrderServices.onAGoodDay();

        @StepFunctionTest
        void an_order_is_shipped(Execution execution) {
            assertThat(execution)
                    .succeeded()
                    .visitedExactly("ReserveStock", "ChargeCard", "ShipOrder")
                    .hasOutput("""
                            {"orderId": "order-7", "total": 4200, "card": "4242",
                             "reservation": {"id": "reservation-1"},
                             "payment": {"id": "payment-1"},
                             "shipment": {"id": "shipment-1"}}
                            """);
        }

        @StepFunctionTest
        void every_step_can_be_repeated_without_doing_it_twice(Execution execution) {
            assertThat(execution).state("ChargeCard", charge -> charge.wasCalledWith("""
                            {"idempotencyKey": "%s", "total": 4200}
                            """.formatted(execution.name())));
        }

        @StepFunctionTest
        void it_takes_no_more_than_it_did(Execution execution) {
            assertThat(execution)
                    .keepsItsBudget("an order is shipped")
                    .usage(month -> month.times(1_000_000).costsAtMost("75"));
        }

        @StepFunctionTest
        void its_history_stays_as_it_was(Execution execution) {
            assertThat(execution).matchesRecording("dev/escapement/samples/saga/shipped.history.json");
        }
    }

    @Nested
    class Without_trucks {

        @Outside
        final Integration services = OrderServices.withoutTrucks();

        @StepFunctionTest
        void the_carrier_is_asked_three_times(Execution execution) {
            assertThat(execution)
                    .state(
                            "ShipOrder",
                            ship -> ship.hadErrors("Carrier.Unavailable", "Carrier.Unavailable", "Carrier.Unavailable")
                                    .wasRetriedAfter(Duration.ofSeconds(2), Duration.ofSeconds(4))
                                    .wasCaughtInto("RefundPayment"));
        }

        @StepFunctionTest
        void what_was_done_is_undone_in_reverse_order(Execution execution) {
            assertThat(execution)
                    .failedWith("OrderFailed")
                    .failedBecause("no truck today")
                    .compensated(undo("ReserveStock", "ReleaseStock"), undo("ChargeCard", "RefundPayment"));
        }
    }
}
