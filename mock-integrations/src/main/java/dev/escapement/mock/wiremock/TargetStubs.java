package dev.escapement.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services whose requests are JSON and name their action in the header {@code X-Amz-Target}. */
final class TargetStubs {

    private static final String DYNAMO = "DynamoDB_20120810.";
    private static final String STATES = "AWSStepFunctions.";
    private static final String MESSAGE_ID = "00000000-0000-4000-8000-000000000000";

    /** 5 January 2026, 9:00, where virtual time begins unless a test says otherwise. */
    private static final long A_MORNING = 1_767_603_600;

    private static final String ONE_ID_PER_ENTRY =
            "{\"FailedEntryCount\":0,\"Entries\":[{{#each (jsonPath request.body '$.Entries')}}"
                    + "{{#unless @first}},{{/unless}}{\"EventId\":\"event-{{@index}}\"}{{/each}}]}";

    private TargetStubs() {}

    static MappingBuilder item(String table, @Nullable String itemJson) {
        ObjectBuilder response = Json.object(1);
        if (itemJson != null) {
            response.put("Item", Json.parse(itemJson));
        }
        return about(equalTo(DYNAMO + "GetItem"), "$.TableName", table)
                .withName("dynamodb " + table + " has " + (itemJson == null ? "no item" : Abbreviation.of(itemJson)))
                .willReturn(json(response.build()));
    }

    static List<MappingBuilder> writes(String table) {
        return List.of("PutItem", "UpdateItem", "DeleteItem").stream()
                .map(action -> about(equalTo(DYNAMO + action), "$.TableName", table)
                        .withName("dynamodb " + table + " takes " + action)
                        .willReturn(json(Json.emptyObject())))
                .toList();
    }

    static MappingBuilder tableFailing(String table, String exception, String message) {
        JsonNode error = Json.object(2)
                .put("__type", "com.amazonaws.dynamodb.v20120810#" + exception)
                .put("message", message)
                .build();
        return about(matching("DynamoDB_20120810\\..*"), "$.TableName", table)
                .withName("dynamodb " + table + " refuses with " + exception)
                .willReturn(json(error).withStatus(400));
    }

    static MappingBuilder queue(String queueUrl) {
        return about(equalTo("AmazonSQS.SendMessage"), "$.QueueUrl", queueUrl)
                .withName("sqs " + queueUrl + " takes messages")
                .willReturn(json(Json.object(1).put("MessageId", MESSAGE_ID).build()));
    }

    static MappingBuilder events() {
        return post(urlPathEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo("AWSEvents.PutEvents"))
                .withName("eventbridge takes events")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody(ONE_ID_PER_ENTRY)
                        .withTransformers("response-template"));
    }

    static MappingBuilder start(String machineArn) {
        JsonNode response = Json.object(2)
                .put("executionArn", executionOf(machineArn))
                .put("startDate", A_MORNING)
                .build();
        return about(equalTo(STATES + "StartExecution"), "$.stateMachineArn", machineArn)
                .withName("states " + machineArn + " starts")
                .willReturn(json(response));
    }

    static MappingBuilder succeeded(String machineArn, String outputJson) {
        return described(machineArn, "SUCCEEDED", ended(machineArn, "SUCCEEDED").put("output", outputJson));
    }

    static MappingBuilder failed(String machineArn, String error, String cause) {
        return described(
                machineArn,
                "FAILED",
                ended(machineArn, "FAILED").put("error", error).put("cause", cause));
    }

    private static MappingBuilder described(String machineArn, String status, ObjectBuilder report) {
        return about(equalTo(STATES + "DescribeExecution"), "$.executionArn", executionOf(machineArn))
                .withName("states " + machineArn + " " + status)
                .willReturn(json(report.build()));
    }

    private static ObjectBuilder ended(String machineArn, String status) {
        return Json.object(8)
                .put("executionArn", executionOf(machineArn))
                .put("stateMachineArn", machineArn)
                .put("name", "child")
                .put("status", status)
                .put("startDate", A_MORNING)
                .put("stopDate", A_MORNING)
                .put("input", "{}");
    }

    private static String executionOf(String machineArn) {
        return machineArn.replace(":stateMachine:", ":execution:") + ":child";
    }

    private static MappingBuilder about(StringValuePattern target, String path, String value) {
        return post(urlPathEqualTo("/"))
                .withHeader("X-Amz-Target", target)
                .withRequestBody(matchingJsonPath(path, equalTo(value)));
    }

    private static ResponseDefinitionBuilder json(JsonNode body) {
        return aResponse()
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody(Json.write(body));
    }
}
