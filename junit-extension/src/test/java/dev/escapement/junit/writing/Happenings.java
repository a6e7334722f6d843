package dev.escapement.junit.writing;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.engine.KeptChildren;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Machines of every kind, answered at random. */
final class Happenings {

    static final String INPUT = """
            {"order": {"id": "o-7", "note": "say \\"hi\\" \\\\ \\n\\u0001 ${x}"}, "items": [{"n": 1}, {"n": 2}, {"n": 3}],\
             "ready": true, "umlaut": "äöü 🚚"}""";

    static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        String retry = "\"Retry\": [{\"ErrorEquals\": [\"Busy\"], \"MaxAttempts\": 2, \"JitterStrategy\": \"FULL\"}],"
                + " \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"ResultPath\": \"$.trouble\", \"Next\": \"Undo\"}]";
        String function = "\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:work\"";
        MACHINES.put("Chain", """
                {"StartAt": "Price", "States": {
                  "Price": {"Type": "Pass", "Parameters": {"id.$": "$.order.id"}, "ResultPath": "$.price", "Next": "Ready?"},
                  "Ready?": {"Type": "Choice", "Choices": [{"Variable": "$.ready", "BooleanEquals": true, "Next": "Charge"}],
                    "Default": "Rest"},
                  "Rest": {"Type": "Wait", "Seconds": 60, "Next": "Charge"},
                  "Charge": {%s, %s, "ResultPath": "$.paid", "Next": "Done"},
                  "Undo": {%s, "End": true},
                  "Done": {"Type": "Succeed"}}}""".formatted(function, retry, function));
        MACHINES.put("Invoke", """
                {"StartAt": "Charge", "States": {
                  "Charge": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                    "Parameters": {"FunctionName": "work", "Payload.$": "$"}, %s, "OutputPath": "$.Payload", "Next": "Undo"},
                  "Undo": {"Type": "Fail", "Error": "Undone", "Cause": "it was \\"undone\\""}}}""".formatted(retry));
        MACHINES.put("Job", """
                {"StartAt": "Train", "States": {
                  "Train": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
                    "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:other", "Input": {}},
                    "TimeoutSeconds": 70, %s, "Next": "Undo"},
                  "Undo": {"Type": "Pass", "End": true}}}""".formatted(retry));
        MACHINES.put("Callback", """
                {"StartAt": "Ask", "States": {
                  "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                    "Parameters": {"QueueUrl": "https://sqs", "MessageBody": {"t.$": "$$.Task.Token"}},
                    "HeartbeatSeconds": 40, %s, "Next": "Undo"},
                  "Undo": {"Type": "Pass", "End": true}}}""".formatted(retry));
        MACHINES.put("Desk", """
                {"StartAt": "Pack", "States": {
                  "Pack": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:pack",
                    "TimeoutSeconds": 45, %s, "Next": "Undo"},
                  "Undo": {"Type": "Pass", "End": true}}}""".formatted(retry));
        MACHINES.put("Both", """
                {"StartAt": "Both", "States": {
                  "Both": {"Type": "Parallel", "Branches": [
                    {"StartAt": "Left", "States": {"Left": {%s, "End": true}}},
                    {"StartAt": "Right", "States": {"Right": {%s, "Retry": [{"ErrorEquals": ["Busy"]}], "End": true}}}],
                    "Catch": [{"ErrorEquals": ["Boom"], "Next": "Undo"}], "End": true},
                  "Undo": {"Type": "Pass", "End": true}}}""".formatted(function, function));
        MACHINES.put("Each", """
                {"StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "ItemProcessor": {"StartAt": "Inner", "States": {
                    "Inner": {"Type": "Map", "ItemsPath": "$$.Execution.Input.items", "ItemProcessor": {"StartAt": "One", "States": {
                      "One": {%s, "Retry": [{"ErrorEquals": ["Busy"]}], "End": true}}}, "Next": "Sum"},
                    "Sum": {%s, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Skip"}], "End": true},
                    "Skip": {"Type": "Pass", "End": true}}},
                    "End": true}}}""".formatted(function, function));
        MACHINES.put("Spread", """
                {"StartAt": "Spread", "States": {
                  "Spread": {"Type": "Map", "ItemsPath": "$.items", "ToleratedFailureCount": 1, "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "One", "States": {
                      "One": {%s, "Retry": [{"ErrorEquals": ["Busy"]}], "End": true}}}, "End": true}}}""".formatted(function));
        MACHINES.put("Formula", """
                {"QueryLanguage": "JSONata", "TimeoutSeconds": 600, "StartAt": "Ask", "States": {
                  "Ask": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem",
                    "Arguments": {"TableName": "t", "Key": {"id": {"S": "{%% $states.input.order.id %%}"}}},
                    "Assign": {"n": "{%% $states.result.n %%}"}, "Output": {"n": "{%% $states.result.n + 1 %%}"},
                    "Retry": [{"ErrorEquals": ["Busy"]}], "Next": "More?"},
                  "More?": {"Type": "Choice", "Choices": [{"Condition": "{%% $n > 2 %%}", "Next": "Sleep"}], "Default": "No"},
                  "Sleep": {"Type": "Wait", "Seconds": 400, "Next": "Again"},
                  "Again": {%s, "End": true},
                  "No": {"Type": "Fail", "Error": "No"}}}""".formatted(function));
    }

    private Happenings() {}

    /** The same for the same machine and seed. */
    static Execution of(String machine, long seed) {
        return started(machine, seed).runToEnd();
    }

    static Execution started(String machine, long seed) {
        return Simulation.builder()
                .seed(seed)
                .answering(call -> reply(
                        call, new Random(seed * 31 + call.site().toString().hashCode())))
                .keeping(KeptChildren.ALL)
                .build()
                .start(StateMachine.parse(MACHINES.get(machine)).named(machine), INPUT);
    }

    private static TaskReply reply(TaskCall call, Random random) {
        TaskReply end = end(random).after(Duration.ofMillis(random.nextInt(60_000)));
        return switch (call.resource().pattern()) {
            case REQUEST_RESPONSE ->
                call.resource().kind() == TaskResource.Kind.ACTIVITY ? TaskReply.pickedUp("worker", end) : end;
            default -> random.nextInt(10) == 0 ? end : TaskReply.submitted(Json.parse("{\"MessageId\":\"m\"}"), end);
        };
    }

    private static TaskReply end(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> TaskReply.failure("Busy", "try \"later\"\nor never");
            case 2 -> TaskReply.failure("Boom", null);
            case 3 -> TaskReply.awaiting();
            case 4 -> TaskReply.failure(null, null);
            case 5 -> TaskReply.notStarted("Lambda.Unknown", "no network");
            case 6 -> TaskReply.success(Json.text("x".repeat(random.nextInt(3) == 0 ? 70_000 : 10)));
            default ->
                TaskReply.success(
                        Json.parse(
                                "{\"n\": " + random.nextInt(5)
                                        + ", \"Payload\": {\"ok\": true}, \"SdkHttpMetadata\": {\"HttpStatusCode\": 200}, \"note\": \"äöü\"}"));
        };
    }
}
