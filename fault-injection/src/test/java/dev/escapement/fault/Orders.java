package dev.escapement.fault;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.FaultyIntegration;
import dev.escapement.fault.run.Experiment;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.function.Supplier;

/** Machines to break. */
public final class Orders {

    private static final String FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:";

    /** Reserve, charge, ship; compensated, retried, alarmed: nothing is known to be wrong with it. */
    public static final StateMachine SAGA = saga("", "ShipOrder:RefundPayment");

    private Orders() {}

    /** One Task with fields of its own. */
    public static StateMachine task(String fields) {
        return StateMachine.parse("""
                {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", %s "End": true}}}
                """.formatted(resource(fields) + fields));
    }

    private static String resource(String fields) {
        return fields.contains("\"Resource\"") ? "" : "\"Resource\": \"" + FUNCTION + "ask\",";
    }

    /** The fixed saga, or one in which a text stands for another. */
    public static StateMachine saga(String wrong, String right) {
        return StateMachine.parse("""
                {"StartAt": "ReserveStock", "States": {
                 "ReserveStock": {"Type": "Task", "Resource": "FN:reserve-stock", "TimeoutSeconds": 10,
                   "Parameters": {"idempotencyKey.$": "$$.Execution.Name"}, "ResultPath": "$.reservation",
                   "Retry": [RETRY], "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "ReleaseStock"}],
                   "Next": "ChargeCard"},
                 "ChargeCard": {"Type": "Task", "Resource": "FN:charge-card", "TimeoutSeconds": 10,
                   "Parameters": {"idempotencyKey.$": "$$.Execution.Name"}, "ResultPath": "$.payment",
                   "Retry": [RETRY], "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "RefundPayment"}],
                   "Next": "ShipOrder"},
                 "ShipOrder": {"Type": "Task", "Resource": "FN:ship-order", "TimeoutSeconds": 10,
                   "Parameters": {"idempotencyKey.$": "$$.Execution.Name"}, "ResultPath": "$.shipment",
                   "Retry": [RETRY], "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "CancelShipment"}],
                   "End": true},
                 "CancelShipment": {"Type": "Task", "Resource": "FN:cancel-shipment", "TimeoutSeconds": 10,
                   "Parameters": {"idempotencyKey.$": "$$.Execution.Name"}, "ResultPath": "$.cancellation",
                   "Retry": [RETRY], "Catch": [ALARM], "Next": "RefundPayment"},
                 "RefundPayment": {"Type": "Task", "Resource": "FN:refund-payment", "TimeoutSeconds": 10,
                   "Parameters": {"idempotencyKey.$": "$$.Execution.Name"}, "ResultPath": "$.refund",
                   "Retry": [RETRY], "Catch": [ALARM], "Next": "ReleaseStock"},
                 "ReleaseStock": {"Type": "Task", "Resource": "FN:release-stock", "TimeoutSeconds": 10,
                   "Parameters": {"idempotencyKey.$": "$$.Execution.Name"}, "ResultPath": "$.release",
                   "Retry": [RETRY], "Catch": [ALARM], "Next": "OrderFailed"},
                 "CompensationFailed": {"Type": "Fail", "Error": "CompensationFailed"},
                 "OrderFailed": {"Type": "Fail", "Error": "OrderFailed"}}}
                """.replace(
                                "RETRY",
                                "{\"ErrorEquals\": [\"Lambda.TooManyRequestsException\", \"Lambda.SdkClientException\"],"
                                        + " \"IntervalSeconds\": 1, \"MaxAttempts\": 2}")
                        .replace(
                                "ALARM",
                                "{\"ErrorEquals\": [\"States.ALL\"], \"ResultPath\": \"$.alarm\","
                                        + " \"Next\": \"CompensationFailed\"}")
                        .replace("FN:", FUNCTION)
                        .replace(wrong.isEmpty() ? "\u0000" : wrong, right))
                .named("OrderSaga");
    }

    /** Everybody answers after 80 ms, with an id. */
    public static Integration services() {
        return call -> TaskReply.success(
                        Json.object().put("id", call.resource().action() + "-1").build())
                .after(Duration.ofMillis(80));
    }

    /** A machine, answered by services of its own in every run. */
    public static Experiment experiment(StateMachine machine, Supplier<Integration> services) {
        return interference -> Simulation.builder()
                .seed(interference.seed())
                .answering(services.get())
                .decoratedBy(interference)
                .build()
                .start(machine, "{}")
                .runToEnd();
    }

    /** A run of a machine with faults; all of them must strike. */
    public static Execution run(StateMachine machine, Integration services, String faults) {
        FaultyIntegration faulty = FaultPlan.parse(faults).around(services);
        Execution execution = Simulation.builder()
                .seed(1)
                .answering(faulty)
                .build()
                .start(machine, "{}")
                .runToEnd();
        faulty.requireAllStruck();
        return execution;
    }
}
