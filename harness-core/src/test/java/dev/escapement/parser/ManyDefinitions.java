package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.List;
import java.util.stream.Stream;

/** Sound definitions that between them use every state type and field of the language. */
final class ManyDefinitions {

    static final String ORDER = """
            {"Comment": "Takes an order", "StartAt": "Check", "Version": "1.0", "TimeoutSeconds": 3600, "States": {
              "Check": {"Type": "Choice", "InputPath": "$.order", "OutputPath": "$", "Assign": {"checked": true},
                "Choices": [
                  {"And": [{"Variable": "$.total", "NumericGreaterThan": 100},
                           {"Not": {"Variable": "$.customer.kind", "StringEquals": "trusted"}}],
                   "Next": "Review", "Assign": {"limit": 100}, "Comment": "large"},
                  {"Or": [{"Variable": "$.since", "TimestampLessThan": "2026-01-01T00:00:00Z"},
                          {"Variable": "$$.Execution.Name", "StringMatches": "retry-*"}], "Next": "Pause"},
                  {"Variable": "$.gift", "IsPresent": true, "Next": "Pack"}],
                "Default": "Charge"},
              "Review": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Parameters": {"QueueUrl": "https://queue.example/review",
                  "MessageBody": {"token.$": "$$.Task.Token", "note.$": "States.Format('order {} over {}', $.id, $limit)"}},
                "TimeoutSeconds": 86400, "HeartbeatSecondsPath": "$.patience", "ResultPath": "$.review",
                "Catch": [{"ErrorEquals": ["States.Timeout"], "ResultPath": "$.error", "Next": "Reject"}], "Next": "Charge"},
              "Pause": {"Type": "Wait", "SecondsPath": "$.pause", "Next": "Until"},
              "Until": {"Type": "Wait", "Timestamp": "2026-03-01T08:00:00+01:00", "Next": "Charge"},
              "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:charge",
                "Credentials": {"RoleArn.$": "$.role"},
                "ResultSelector": {"receipt.$": "$.id"}, "ResultPath": "$.payment", "Assign": {"paid.$": "$.amount"},
                "Retry": [{"ErrorEquals": ["Busy", "States.TaskFailed"], "IntervalSeconds": 2, "MaxAttempts": 5,
                           "BackoffRate": 1.5, "MaxDelaySeconds": 60, "JitterStrategy": "FULL", "Comment": "be patient"},
                          {"ErrorEquals": ["States.ALL"]}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"reason.$": "$.Cause"}, "Next": "Reject"}],
                "Next": "Pack"},
              "Pack": {"Type": "Parallel", "Parameters": {"id.$": "$.id"}, "ResultSelector": {"all.$": "$"}, "ResultPath": null,
                "Retry": [], "Catch": [], "Branches": [
                  {"StartAt": "Box", "Comment": "a branch", "States": {
                    "Box": {"Type": "Pass", "Result": {"size.$": 3}, "ResultPath": "$.box", "Next": "Tape"},
                    "Tape": {"Type": "Pass", "Parameters": {"paid.$": "$paid"}, "End": true}}},
                  {"StartAt": "Label", "States": {"Label": {"Type": "Succeed", "InputPath": null}}}],
                "Next": "Items"},
              "Items": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrencyPath": "$.width",
                "ItemSelector": {"item.$": "$$.Map.Item.Value", "n.$": "$$.Map.Item.Index"},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "Pick", "States": {
                  "Pick": {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:pick",
                    "TimeoutSecondsPath": "$.n", "End": true}}},
                "ToleratedFailureCount": 1, "Next": "Ship"},
              "Ship": {"Type": "Map", "Label": "shipping", "MaxConcurrency": 10, "ToleratedFailurePercentage": 2.5,
                "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                  "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["id", "to"], "MaxItems": 10},
                  "Parameters": {"Bucket": "orders", "Key.$": "$.key"}},
                "ItemBatcher": {"MaxItemsPerBatch": 5, "MaxInputBytesPerBatchPath": "$.bytes", "BatchInput": {"a.$": "$.a"}},
                "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "done"},
                  "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSONL"}},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Send", "States": {"Send": {"Type": "Pass", "Assign": {"paid": 1}, "End": true}}},
                "Next": "Old"},
              "Old": {"Type": "Map", "Parameters": {"x": 1}, "Iterator": {"StartAt": "One", "States": {
                  "One": {"Type": "Succeed", "OutputPath": "$.x"}}}, "Next": "Done"},
              "Done": {"Type": "Succeed", "Comment": "shipped"},
              "Reject": {"Type": "Fail", "ErrorPath": "States.Format('Rejected.{}', $.kind)", "CausePath": "$reason"}}}
            """;

    static final String REFUND = """
            {"QueryLanguage": "JSONata", "StartAt": "Route", "States": {
              "Route": {"Type": "Choice", "Choices": [
                  {"Condition": "{% $states.input.amount > 100 %}", "Next": "Ask", "Assign": {"large": "{% true %}"},
                   "Output": {"amount": "{% $states.input.amount %}"}, "Comment": "large"},
                  {"Condition": false, "Next": "Stop"}],
                "Assign": {"large": false}, "Output": "{% $states.input %}", "Default": "Pay"},
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish.waitForTaskToken",
                "Arguments": {"TopicArn": "arn:aws:sns:eu-west-1:123456789012:ask",
                  "Message": "{% 'token ' & $states.context.Task.Token %}"},
                "TimeoutSeconds": "{% $states.input.days * 86400 %}", "HeartbeatSeconds": 60,
                "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput.Cause %}",
                           "Assign": {"why": "{% $states.errorOutput.Error %}"}, "Next": "Stop"}],
                "Next": "Pay"},
              "Pay": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:getItem",
                "Credentials": {"RoleArn": "{% $states.input.role %}"},
                "Arguments": {"TableName": "refunds", "Key": {"id": {"S": "{% $states.input.id %}"}}},
                "Assign": {"row": "{% $states.result.Item %}"}, "Output": "{% $merge([$states.input, $states.result]) %}",
                "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 0}], "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": "{% $count($row) %}", "Next": "Later"},
              "Later": {"Type": "Wait", "Timestamp": "{% $now() %}", "Output": {"at": "{% $now() %}"}, "Next": "Both"},
              "Both": {"Type": "Parallel", "Arguments": "{% $states.input %}", "Output": "{% $states.result[0] %}", "Branches": [
                  {"StartAt": "A", "States": {"A": {"Type": "Pass", "Output": null, "Assign": {"inner": [1, "{% 2 %}"]}, "End": true}}},
                  {"StartAt": "B", "States": {"B": {"Type": "Fail", "Error": "Never", "Cause": "{% 'because ' & $why %}"}}}],
                "Next": "Each"},
              "Each": {"Type": "Map", "Items": "{% [1..5] %}", "MaxConcurrency": "{% 2 %}",
                "ItemSelector": {"n": "{% $states.context.Map.Item.Value %}"},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                  "StartAt": "Inner", "States": {"Inner": {"Type": "Succeed", "Output": "{% $string($states.input) %}"}}},
                "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Arguments": {"Bucket": "{% 'b' %}"},
                  "ReaderConfig": {"MaxItems": "{% 10 %}"}},
                "ItemBatcher": {"MaxItemsPerBatch": "{% 3 %}", "BatchInput": {"x": 1}},
                "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": "{% 'b' %}"}},
                "ToleratedFailureCount": "{% 1 %}", "ToleratedFailurePercentage": 50, "Label": "each", "Next": "Last"},
              "Last": {"Type": "Pass", "Output": "{% $each($states.input, function($v, $k) { $k }) %}", "End": true},
              "Stop": {"Type": "Fail", "Error": "{% 'Refused' %}"}}}
            """;

    static final String MIXED = """
            {"QueryLanguage": "JSONPath", "StartAt": "Old", "States": {
              "Old": {"Type": "Pass", "Parameters": {"a.$": "States.ArrayRange(1, 9, 2)"}, "Next": "New"},
              "New": {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $sum($states.input.a) %}", "Next": "Done"},
              "Done": {"Type": "Succeed"}}}
            """;

    private ManyDefinitions() {}

    static List<JsonNode> all() {
        return Stream.of(ORDER, REFUND, MIXED).map(Json::parse).toList();
    }
}
