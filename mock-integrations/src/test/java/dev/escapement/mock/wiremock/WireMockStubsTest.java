package dev.escapement.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import dev.escapement.mock.Machines;
import dev.escapement.mock.wire.Wire;
import dev.escapement.mock.wire.WireException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every service of the short words once, over real HTTP. */
class WireMockStubsTest {

    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:Child";

    private static WireMockStubs aws;
    private static Wire wire;

    @BeforeAll
    static void start() {
        aws = WireMockStubs.start();
        wire = aws.wire();
    }

    @AfterAll
    static void stop() {
        wire.close();
        aws.close();
    }

    @BeforeEach
    void forget() {
        aws.client().resetMappings();
        aws.forgetRequests();
    }

    @Test
    void a_function_returns() {
        aws.lambdaReturns("charge-card", "{\"paid\": true}");

        Execution byArn = Machines.run(
                wire, Machines.task("arn:aws:lambda:us-east-1:123456789012:function:charge-card:live", ""));
        Execution optimised = Machines.run(
                wire,
                "arn:aws:states:::lambda:invoke",
                "{\"FunctionName\": \"charge-card\", \"Payload\": {\"id\": 7}}");
        Execution sdk = Machines.run(
                wire,
                "arn:aws:states:::aws-sdk:lambda:invoke",
                "{\"FunctionName\": \"charge-card\", \"Payload\": \"{}\"}");

        assertThat(byArn.output()).hasToString("{\"paid\":true}");
        assertThat(optimised.output().fieldNames())
                .toIterable()
                .containsExactly("ExecutedVersion", "Payload", "SdkHttpMetadata", "SdkResponseMetadata", "StatusCode");
        assertThat(optimised
                        .output()
                        .at("/SdkHttpMetadata/HttpHeaders/X-Amz-Executed-Version")
                        .textValue())
                .isEqualTo("$LATEST");
        assertThat(sdk.output())
                .hasToString(
                        "{\"ExecutedVersion\":\"$LATEST\",\"Payload\":\"{\\\"paid\\\": true}\",\"StatusCode\":200}");
    }

    @Test
    void a_function_fails() {
        aws.lambdaFails("charge-card", "CardDeclined", "no funds");

        Execution execution =
                Machines.run(wire, "arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"charge-card\"}");

        assertThat(execution.error()).isEqualTo("CardDeclined");
        assertThat(execution.cause()).isEqualTo("{\"errorMessage\":\"no funds\",\"errorType\":\"CardDeclined\"}");
    }

    @Test
    void a_table_has_an_item_in_both_spellings() {
        aws.dynamoDbGetItem(
                "orders",
                "{\"id\": {\"S\": \"7\"}, \"open\": {\"BOOL\": true}, \"note\": {\"NULL\": true}, \"none\": {\"L\": []}}");
        String parameters = "{\"TableName\": \"orders\", \"Key\": {\"id\": {\"S\": \"7\"}}}";

        JsonNode optimised = Machines.run(wire, "arn:aws:states:::dynamodb:getItem", parameters)
                .output();
        JsonNode sdk = Machines.run(wire, "arn:aws:states:::aws-sdk:dynamodb:getItem", parameters)
                .output();

        assertThat(optimised.path("Item"))
                .hasToString(
                        "{\"id\":{\"S\":\"7\"},\"open\":{\"BOOL\":true},\"note\":{\"NULL\":true},\"none\":{\"L\":[]}}");
        assertThat(sdk)
                .hasToString("{\"Item\":{\"id\":{\"S\":\"7\"},\"open\":{\"Bool\":true},\"note\":{\"Nul\":true},"
                        + "\"none\":{\"L\":[]}}}");
    }

    @Test
    void a_table_takes_an_item_in_the_spelling_of_the_integration() {
        aws.dynamoDbAccepts("orders");

        Machines.run(
                wire,
                "arn:aws:states:::dynamodb:putItem",
                "{\"TableName\": \"orders\", \"Item\": {\"open\": {\"BOOL\": true}, \"none\": {\"NULL\": true}}}");
        Machines.run(
                wire,
                "arn:aws:states:::aws-sdk:dynamodb:putItem",
                "{\"TableName\": \"orders\", \"Item\": {\"open\": {\"Bool\": true}, \"none\": {\"Nul\": true}}}");

        assertThat(bodies())
                .containsExactly(
                        "{\"TableName\":\"orders\",\"Item\":{\"open\":{\"BOOL\":true},\"none\":{\"NULL\":true}}}",
                        "{\"TableName\":\"orders\",\"Item\":{\"open\":{\"BOOL\":true},\"none\":{\"NULL\":true}}}");
    }

    @Test
    void a_table_refuses_in_the_words_of_the_integration() {
        aws.dynamoDbFails("orders", "ConditionalCheckFailedException", "The conditional request failed");
        String parameters = "{\"TableName\": \"orders\", \"Item\": {}}";

        Execution optimised = Machines.run(wire, "arn:aws:states:::dynamodb:putItem", parameters);
        Execution sdk = Machines.run(wire, "arn:aws:states:::aws-sdk:dynamodb:putItem", parameters);

        assertThat(optimised.error()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(optimised.cause())
                .isEqualTo("The conditional request failed (Service: AmazonDynamoDBv2; Status Code: 400; "
                        + "Error Code: ConditionalCheckFailedException; Request ID: null; Proxy: null)");
        assertThat(sdk.error()).isEqualTo("DynamoDb.ConditionalCheckFailedException");
        assertThat(sdk.cause())
                .isEqualTo("The conditional request failed (Service: DynamoDb, Status Code: 400, Request ID: null) "
                        + "(SDK Attempt Count: 1)");
    }

    @Test
    void a_queue_takes_an_object_as_text() {
        aws.sqsAccepts("https://sqs.us-east-1.amazonaws.com/123456789012/jobs");

        Execution execution = Machines.run(
                wire,
                "arn:aws:states:::sqs:sendMessage",
                "{\"QueueUrl\": \"https://sqs.us-east-1.amazonaws.com/123456789012/jobs\", \"MessageBody\": {\"id\": 7}}");

        assertThat(execution.output().fieldNames())
                .toIterable()
                .containsExactly("MessageId", "SdkHttpMetadata", "SdkResponseMetadata");
        assertThat(bodies())
                .containsExactly("{\"QueueUrl\":\"https://sqs.us-east-1.amazonaws.com/123456789012/jobs\","
                        + "\"MessageBody\":\"{\\\"id\\\":7}\"}");
    }

    @Test
    void a_worker_hands_back_the_token_that_a_queue_was_sent() {
        aws.sqsAccepts("https://sqs/jobs");
        String definition = Machines.task(
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "\"Parameters\": {\"QueueUrl\": \"https://sqs/jobs\", \"MessageBody\": {\"token.$\": \"$$.Task.Token\"}}");
        Execution execution = Machines.run(wire, definition);
        String message = Json.parse(bodies().get(0)).path("MessageBody").textValue();

        execution
                .simulation()
                .taskTokens()
                .succeed(Json.parse(message).path("token").textValue(), Json.text("done"));
        execution.runToEnd();

        assertThat(execution.output()).hasToString("\"done\"");
        assertThat(execution.history())
                .extracting(event -> event.type().toString())
                .containsSequence("TaskStarted", "TaskSubmitted", "TaskSucceeded");
    }

    @Test
    void a_topic_takes_messages() {
        aws.snsAccepts("arn:aws:sns:us-east-1:123456789012:shipped");

        Execution execution = Machines.run(
                wire,
                "arn:aws:states:::sns:publish",
                "{\"TopicArn\": \"arn:aws:sns:us-east-1:123456789012:shipped\", \"Message\": {\"id\": 7}}");

        assertThat(execution.output().path("MessageId").textValue()).isEqualTo("00000000-0000-4000-8000-000000000000");
        assertThat(execution.output().at("/SdkResponseMetadata/RequestId").textValue())
                .isEqualTo("request");
        assertThat(bodies().get(0)).contains("Message=%7B%22id%22%3A7%7D");
    }

    @Test
    void the_buses_take_events_that_say_where_they_come_from() {
        aws.eventBridgeAccepts();

        Execution execution = Machines.run(
                wire,
                "arn:aws:states:::events:putEvents",
                "{\"Entries\": [{\"Source\": \"shop\", \"DetailType\": \"Paid\", \"Detail\": {\"id\": 7}}, "
                        + "{\"Source\": \"shop\", \"DetailType\": \"Paid\", \"Detail\": \"{}\"}]}");

        assertThat(execution.output())
                .hasToString(
                        "{\"Entries\":[{\"EventId\":\"event-0\"},{\"EventId\":\"event-1\"}],\"FailedEntryCount\":0}");
        assertThat(bodies().get(0))
                .isEqualTo("{\"Entries\":[{\"Source\":\"shop\",\"Resources\":[\"" + execution.arn()
                        + "\",\"arn:aws:states:us-east-1:123456789012:stateMachine:StateMachine\"],"
                        + "\"DetailType\":\"Paid\",\"Detail\":\"{\\\"id\\\":7}\"},{\"Source\":\"shop\",\"Resources\":[\""
                        + execution.arn()
                        + "\",\"arn:aws:states:us-east-1:123456789012:stateMachine:StateMachine\"],"
                        + "\"DetailType\":\"Paid\",\"Detail\":\"{}\"}]}");
    }

    @Test
    void one_event_that_is_not_taken_fails_the_task() {
        aws.stub(
                post(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withBody(
                                                "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"InternalFailure\",\"ErrorMessage\":\"oops\"}]}")));

        Execution execution = Machines.run(
                wire,
                "arn:aws:states:::events:putEvents",
                "{\"Entries\": [{\"Source\": \"shop\", \"Detail\": \"{}\"}]}");

        assertThat(execution.error()).isEqualTo("EventBridge.FailedEntry");
        assertThat(execution.cause())
                .isEqualTo(
                        "{\"Entries\":[{\"ErrorCode\":\"InternalFailure\",\"ErrorMessage\":\"oops\"}],\"FailedEntryCount\":1}");
    }

    @Test
    void a_bucket_has_an_object_and_takes_another() {
        aws.s3Object("archive", "orders/7.json", "{\"id\": 7}").s3Accepts("archive");

        JsonNode got = Machines.run(
                        wire,
                        "arn:aws:states:::aws-sdk:s3:getObject",
                        "{\"Bucket\": \"archive\", \"Key\": \"orders/7.json\"}")
                .output();
        JsonNode put = Machines.run(
                        wire,
                        "arn:aws:states:::aws-sdk:s3:putObject",
                        "{\"Bucket\": \"archive\", \"Key\": \"orders/8.json\", \"Body\": {\"id\": 8}}")
                .output();

        assertThat(got.fieldNames()).toIterable().endsWith("Body");
        assertThat(got.path("Body").textValue()).isEqualTo("{\"id\": 7}");
        assertThat(put.path("ETag").textValue()).isEqualTo("\"etag\"");
        assertThat(bodies()).containsExactly("", "{\"id\":8}");
    }

    @Test
    void an_object_that_is_not_there_is_an_error_of_the_service() {
        aws.stub(
                get(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withStatus(404)
                                        .withBody(
                                                "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>")));

        Execution execution = Machines.run(
                wire, "arn:aws:states:::aws-sdk:s3:getObject", "{\"Bucket\": \"archive\", \"Key\": \"none\"}");

        assertThat(execution.error()).isEqualTo("S3.NoSuchKeyException");
        assertThat(execution.cause())
                .startsWith("The specified key does not exist. (Service: S3, Status Code: 404, Request ID: null");
    }

    @Test
    void a_child_is_started() {
        aws.startsExecution(MACHINE);

        JsonNode started = Machines.run(
                        wire,
                        "arn:aws:states:::states:startExecution",
                        "{\"StateMachineArn\": \"" + MACHINE + "\", \"Input\": {\"id\": 7}}")
                .output();

        assertThat(started.fieldNames())
                .toIterable()
                .containsExactly("ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate");
        assertThat(started.path("StartDate").longValue()).isEqualTo(1_767_603_600_000L);
        assertThat(bodies().get(0)).isEqualTo("{\"stateMachineArn\":\"" + MACHINE + "\",\"input\":\"{\\\"id\\\":7}\"}");
    }

    @Test
    void a_child_that_succeeds_is_waited_for_on_virtual_time() {
        aws.executionSucceeds(MACHINE, "{\"shipped\": true}");

        Execution execution = Machines.run(
                wire, "arn:aws:states:::states:startExecution.sync:2", "{\"StateMachineArn\": \"" + MACHINE + "\"}");

        assertThat(execution.output().path("Output")).hasToString("{\"shipped\":true}");
        assertThat(execution.output().path("Status").textValue()).isEqualTo("SUCCEEDED");
        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_child_that_fails_fails_the_task_with_what_is_known_of_it() {
        aws.executionFails(MACHINE, "NoTruck", "all are out");

        Execution execution = Machines.run(
                wire, "arn:aws:states:::states:startExecution.sync", "{\"StateMachineArn\": \"" + MACHINE + "\"}");

        assertThat(execution.error()).isEqualTo("States.TaskFailed");
        assertThat(execution.cause())
                .isEqualTo("{\"Cause\":\"all are out\",\"Error\":\"NoTruck\",\"ExecutionArn\":"
                        + "\"arn:aws:states:us-east-1:123456789012:execution:Child:child\",\"Input\":\"{}\","
                        + "\"Name\":\"child\",\"StartDate\":1767603600000,\"StateMachineArn\":\"" + MACHINE
                        + "\",\"Status\":\"FAILED\",\"StopDate\":1767603600000}");
    }

    @Test
    void an_api_answers_an_http_task() {
        aws.http("POST", "/orders", 201, "{\"id\": 7}");

        Execution execution = Machines.run(
                wire,
                "arn:aws:states:::http:invoke",
                "{\"ApiEndpoint\": \"https://api.example.com/orders\", \"Method\": \"POST\", \"RequestBody\": {\"a\": 1}}");

        assertThat(execution.output().path("ResponseBody")).hasToString("{\"id\":7}");
        assertThat(execution.output().path("StatusCode").intValue()).isEqualTo(201);
        assertThat(execution.output().path("StatusText").textValue()).isEqualTo("Created");
    }

    @Test
    void the_journal_tells_which_stub_answered_which_attempt() {
        aws.lambdaReturns("charge", "{\"paid\": true}");
        aws.stub(post(anyUrl())
                .inScenario("throttled once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("ready")
                .withName("throttled")
                .willReturn(aResponse()
                        .withStatus(429)
                        .withHeader("x-amzn-ErrorType", "TooManyRequestsException")
                        .withBody("{\"Message\": \"slow down\"}")));
        String definition = Machines.task(
                "arn:aws:lambda:us-east-1:123456789012:function:charge",
                "\"Retry\": [{\"ErrorEquals\": [\"Lambda.TooManyRequestsException\"], \"IntervalSeconds\": 2}]");

        Execution execution = Machines.run(wire, definition);

        String path =
                "POST /2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Acharge/invocations";
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(aws.exchanges(execution).describe())
                .isEqualTo("   3  +0.000  Work#1.1  " + path + "  429  throttled\n" + "   6  +2.000  Work#1.2  " + path
                        + "  200  lambda charge returns {\"paid\": true}");
        assertThat(aws.exchanges(execution).of("Work#1.2"))
                .extracting(StubbedExchange::stub)
                .containsExactly("lambda charge returns {\"paid\": true}");
    }

    @Test
    void the_journal_knows_branches_and_iterations_apart() {
        aws.lambdaReturns("charge", "1");
        String definition = """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemsPath": "$.items", "MaxConcurrency": 1,
                  "ItemProcessor": {"StartAt": "Charge", "States": {"Charge": {"Type": "Task", "End": true,
                    "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge"}}}}}}
                """.replace(
                "\"ItemsPath\": \"$.items\"", "\"MaxConcurrency\": 1, \"Parameters\": {}, \"ItemsPath\": \"$.items\"");

        Execution execution = Simulation.builder()
                .answering(wire)
                .build()
                .start(StateMachine.parse(definition), "{\"items\": [1, 2]}")
                .runToEnd();

        assertThat(aws.exchanges(execution).all())
                .extracting(StubbedExchange::site)
                .containsExactly("Each[0]/Charge#1.1", "Each[1]/Charge#1.1");
        assertThat(aws.exchanges(execution).all())
                .allSatisfy(exchange ->
                        assertThat(typeOf(execution, exchange.eventId())).isEqualTo("LambdaFunctionScheduled"));
    }

    @Test
    void a_request_that_no_stub_fits_ends_the_test() {
        aws.dynamoDbGetItem("orders", null);

        assertThatThrownBy(() -> Machines.run(
                        wire,
                        "arn:aws:states:::dynamodb:getItem",
                        "{\"TableName\": \"order\", \"Key\": {\"id\": {\"S\": \"7\"}}}"))
                .isInstanceOf(WireException.class)
                .hasMessage("""
                        No stub fits the request of Work#1.1:
                          POST / (DynamoDB_20120810.GetItem)
                          {"TableName":"order","Key":{"id":{"S":"7"}}}
                        There are these stubs:
                          dynamodb orders has no item""");
    }

    @Test
    void the_same_run_has_the_same_history_on_every_day() {
        aws.dynamoDbGetItem("orders", null).http("GET", "/now", 200, "1");
        aws.stub(get("/dated").willReturn(aResponse().withHeader("Date", "Thu, 01 Jan 1970 00:00:00 GMT")));
        String item = "{\"TableName\": \"orders\", \"Key\": {\"id\": {\"S\": \"7\"}}}";
        String http = "{\"ApiEndpoint\": \"https://api.example.com/dated\", \"Method\": \"GET\"}";

        String first =
                Machines.run(wire, "arn:aws:states:::dynamodb:getItem", item).historyJson();
        String second =
                Machines.run(wire, "arn:aws:states:::dynamodb:getItem", item).historyJson();
        Execution dated = Machines.run(wire, "arn:aws:states:::http:invoke", http);

        assertThat(second).isEqualTo(first).doesNotContain("Matched-Stub");
        assertThat(dated.output().at("/Headers/date/0").textValue()).isEqualTo("Mon, 5 Jan 2026 09:00:00 GMT");
    }

    @Test
    void a_server_of_the_test_stays_as_it_is() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try (WireMockStubs stubs = WireMockStubs.on(server)) {
            stubs.lambdaReturns("charge", "1");
        }

        assertThat(server.isRunning()).isTrue();
        assertThat(server.getStubMappings()).hasSize(1);
        server.stop();
    }

    @Test
    void a_server_elsewhere_is_told_its_stubs_over_http() {
        WireMockStubs elsewhere = WireMockStubs.at("localhost", aws.address().getPort());

        elsewhere.lambdaReturns("charge", "1");

        assertThat(Machines.run(wire, Machines.task("arn:aws:lambda:us-east-1:123456789012:function:charge", ""))
                        .output())
                .hasToString("1");
    }

    @Test
    void a_server_that_was_not_started_says_so() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());

        assertThatThrownBy(() -> WireMockStubs.on(server))
                .hasMessage("The WireMock server is not running. Start it before its stubs are told.");
    }

    @Test
    void a_server_elsewhere_that_is_not_there_says_so() {
        WireMockStubs elsewhere = WireMockStubs.at("localhost", 1);

        assertThatThrownBy(() -> elsewhere.lambdaReturns("charge", "1"))
                .isInstanceOf(WireException.class)
                .hasMessage("No WireMock server answers at http://localhost:1. Start it, or correct its address.");
    }

    private static String typeOf(Execution execution, int eventId) {
        return execution.history().get(eventId - 1).type().toString();
    }

    private static List<String> bodies() {
        List<String> newestFirst = new ArrayList<>(aws.client().getServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
