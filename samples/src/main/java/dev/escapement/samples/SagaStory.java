package dev.escapement.samples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.history.HistoryEvent;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A saga that breaks in the middle and is compensated, printed as a story. */
@API(status = Status.EXPERIMENTAL)
public final class SagaStory {

    private static final StateMachine BOOKING = StateMachine.parse("""
                    {
                      "StartAt": "ReserveSeat",
                      "States": {
                        "ReserveSeat": {
                          "Type": "Task",
                          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:reserve-seat",
                          "ResultPath": "$.seat",
                          "Next": "ChargeCard"
                        },
                        "ChargeCard": {
                          "Type": "Task",
                          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge-card",
                          "Retry": [{"ErrorEquals": ["Payment.Throttled"], "IntervalSeconds": 2, "MaxAttempts": 2}],
                          "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "ReleaseSeat"}],
                          "End": true
                        },
                        "ReleaseSeat": {
                          "Type": "Task",
                          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:release-seat",
                          "ResultPath": null,
                          "Next": "NotBooked"
                        },
                        "NotBooked": {"Type": "Fail", "Error": "Booking.Refused", "CausePath": "$.failure.Cause"}
                      }
                    }
                    """).named("Booking");

    private SagaStory() {}

    /** Tells it. */
    public static void main(String[] arguments) {
        Simulation simulation =
                Simulation.builder().answering(SagaStory::answer).build();
        Execution execution =
                simulation.start(BOOKING, "{\"passenger\": \"Ada\"}").runToEnd();
        System.out.println("Booking " + execution.status() + " with " + execution.error() + ": " + execution.cause());
        execution.history().forEach(event -> System.out.println(line(execution, event)));
    }

    private static TaskReply answer(TaskCall call) {
        return switch (call.site().state()) {
            case "ReserveSeat" ->
                TaskReply.success(Json.parse("{\"number\": \"12A\"}")).after(Duration.ofMillis(40));
            case "ChargeCard" ->
                TaskReply.failure("Payment.Throttled", "the payment provider is overrun")
                        .after(Duration.ofMillis(80));
            default -> TaskReply.success(Json.emptyObject());
        };
    }

    private static String line(Execution execution, HistoryEvent event) {
        Duration since = Duration.between(execution.startedAt(), event.timestamp());
        JsonNode details = event.toJson();
        return String.format(
                Locale.ROOT,
                "%4d  +%.3f  %-23s %s",
                event.id(),
                since.toMillis() / 1000.0,
                event.type().apiName(),
                details.findPath("name").asText(details.findPath("error").asText("")));
    }
}
