package dev.escapement.samples.saga;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.integration.Integration;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import org.junit.jupiter.api.Test;

/** The mistake, and how a failing test tells of it. */
class BrokenOrderSagaTest {

    @Outside
    Integration services = OrderServices.withoutTrucks();

    @StepFunctionTest(
            value = "order-saga-broken.asl.json",
            name = "BrokenOrderSaga",
            input = OrderSagaTest.ORDER,
            seed = 42)
    void the_story_leads_from_the_missing_truck_to_the_lost_reservation(Execution execution) {
        assertThatThrownBy(() -> assertThat(execution).failedWith("OrderFailed"))
                .hasMessage("""
                BrokenOrderSaga was expected to fail with OrderFailed, but failed 6.480 s after it started
                  in    ReleaseStock
                  with  States.Runtime: An error occurred while executing the state 'ReleaseStock'\
                 (entered at the event id #28). The JSONPath '$.reservation.id' specified for the field\
                 'reservationId.$' could not be found in the input '{"id":"refund-1"}'
                  after ReserveStock, ChargeCard
                  12  +0.160  TaskStateEntered      ShipOrder
                  15  +0.240  LambdaFunctionFailed  Carrier.Unavailable   (retry in 2 s)
                  18  +2.320  LambdaFunctionFailed  Carrier.Unavailable   (retry in 4 s)
                  21  +6.400  LambdaFunctionFailed  Carrier.Unavailable   (retries exhausted, caught, on to RefundPayment)
                  23  +6.400  TaskStateEntered      RefundPayment
                  28  +6.480  TaskStateEntered      ReleaseStock
                  29  +6.480  ExecutionFailed       States.Runtime        (cannot be retried or caught)
                  reproduce with seed 42""");
    }

    @Test
    void both_stories_are_told_on_the_terminal() {
        assertThat(SagaStory.stories())
                .contains("BrokenOrderSaga failed 6.480 s after it started\n  in    ReleaseStock\n")
                .contains("OrderSaga failed 6.560 s after it started\n  in    OrderFailed\n");
    }
}
