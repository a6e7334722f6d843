package dev.escapement.samples.saga;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.integration.Integration;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import org.junit.jupiter.api.Nested;

@StepFunctionTest(value = "order-saga.asl.json", input = OrderSagaTest.ORDER)
class OrderSagaTest {

    static final String ORDER = """
            {"orderId": "order-7", "total": 4200, "card": "4242"}""";

    @Nested
    class On_a_good_day {

        @Outside
        Integration services = OrderServices.onAGoodDay();

        @StepFunctionTest
        void an_order_is_shipped(Execution execution) {
            assertThat(execution)
                    .succeeded()
                    .visited("ReserveStock", "ChargeCard", "ShipOrder")
                    .hasOutput("""
                            {"orderId": "order-7", "total": 4200, "card": "4242",
                             "reservation": {"id": "reservation-1"},
                             "payment": {"id": "payment-1"},
                             "shipment": {"id": "shipment-1"}}
                            """);
        }
    }

    @Nested
    class Without_trucks {

        @Outside
        Integration services = OrderServices.withoutTrucks();

        @StepFunctionTest
        void what_was_done_is_undone_in_reverse_order(Execution execution) {
            assertThat(execution)
                    .failedWith("OrderFailed")
                    .visited("ReserveStock", "ChargeCard", "ShipOrder", "RefundPayment", "ReleaseStock", "OrderFailed");
        }
    }
}
