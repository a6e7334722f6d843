package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A small machine, and short ways to let it end well or badly. */
final class Orders {

    static final StateMachine MACHINE = StateMachine.parse("""
            {"StartAt": "Reserve", "States": {
              "Reserve": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:reserve",
                "Parameters": {"order.$": "$.order"}, "ResultPath": "$.reservation", "Next": "Charge"},
              "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                "ResultPath": "$.payment", "Assign": {"paid.$": "$.ok"}, "Next": "Done",
                "Retry": [{"ErrorEquals": ["Throttled"], "IntervalSeconds": 2, "MaxAttempts": 2}],
                "Catch": [{"ErrorEquals": ["Declined"], "ResultPath": "$.failure", "Next": "Release"}]},
              "Release": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:release",
                "Next": "Failed"},
              "Failed": {"Type": "Fail", "Error": "OrderFailed", "Cause": "see above"},
              "Done": {"Type": "Succeed"}}}
            """).named("Orders");

    private Orders() {}

    static Execution fine() {
        return run(ok(), ok());
    }

    static Execution throttled() {
        return run(ok(), fails("Throttled"), fails("Throttled"), fails("Throttled"));
    }

    static Execution declined() {
        return run(ok(), fails("Throttled"), fails("Declined"), ok());
    }

    static Execution run(TaskReply... replies) {
        Deque<TaskReply> left = new ArrayDeque<>(Arrays.asList(replies));
        return Simulation.builder()
                .seed(42)
                .answering(call -> left.isEmpty() ? TaskReply.awaiting() : left.removeFirst())
                .build()
                .start(MACHINE, "{\"order\": 7}")
                .runToEnd();
    }

    static TaskReply ok() {
        return TaskReply.success(Json.parse("{\"ok\": true}"));
    }

    static TaskReply fails(String error) {
        return TaskReply.failure(error, "said the test").after(Duration.ofMillis(80));
    }
}
