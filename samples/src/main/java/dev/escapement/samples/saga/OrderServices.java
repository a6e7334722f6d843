package dev.escapement.samples.saga;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;

/** The functions behind the saga, as far as it can tell: each answers after a moment, and the carrier may have no truck. */
final class OrderServices implements Integration {

    private final boolean carrierHasTrucks;

    private OrderServices(boolean carrierHasTrucks) {
        this.carrierHasTrucks = carrierHasTrucks;
    }

    static OrderServices onAGoodDay() {
        return new OrderServices(true);
    }

    static OrderServices withoutTrucks() {
        return new OrderServices(false);
    }

    @Override
    public TaskReply call(TaskCall call) {
        return answer(call.resource().action()).after(Duration.ofMillis(80));
    }

    private TaskReply answer(String function) {
        return switch (function) {
            case "reserve-stock" -> withId("reservation-1");
            case "charge-card" -> withId("payment-1");
            case "refund-payment" -> withId("refund-1");
            case "release-stock" -> withId("release-1");
            case "cancel-shipment" -> withId("cancellation-1");
            case "ship-order" ->
                carrierHasTrucks ? withId("shipment-1") : TaskReply.failure("Carrier.Unavailable", "no truck today");
            default -> throw new IllegalArgumentException("The saga has no function '" + function + "'");
        };
    }

    private static TaskReply withId(String id) {
        return TaskReply.success(Json.object().put("id", id).build());
    }
}
