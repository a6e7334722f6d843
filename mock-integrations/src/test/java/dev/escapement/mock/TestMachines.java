package dev.escapement.mock;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;

/** Small machines, and runs of them. */
public final class TestMachines {

    public static final String PAY = "arn:aws:lambda:us-east-1:123456789012:function:pay";

    private TestMachines() {}

    /** One Task with this resource; further fields as JSON members with a comma at the end. */
    public static StateMachine task(String name, String resource, String fields) {
        return StateMachine.parse("""
                {"StartAt": "%1$s", "States": {"%1$s": {"Type": "Task", "Resource": "%2$s", %3$s "End": true}}}
                """.formatted(name, resource, fields)).named("Orders");
    }

    /** A Task that calls pay and is tried up to ten times, a second apart. */
    public static StateMachine stubbornPay() {
        return task("Pay", PAY, """
                "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 1, "BackoffRate": 1, "MaxAttempts": 9}],""");
    }

    /** Calls pay for each item of the input, one after the other. */
    public static StateMachine payEach() {
        return StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
                 "ItemProcessor": {"StartAt": "Pay", "States": {
                  "Pay": {"Type": "Task", "Resource": "%s", "End": true}}}}}}
                """.formatted(PAY));
    }

    public static Execution run(StateMachine machine, String input, Integration outside) {
        return Simulation.builder()
                .answering(outside)
                .build()
                .start(machine, input)
                .runToEnd();
    }
}
