package dev.escapement.mock.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.escapement.Execution;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Machines;
import dev.escapement.mock.SampleCalls;
import dev.escapement.mock.wiremock.WireMockStubs;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final String GET_ITEM = "arn:aws:states:::dynamodb:getItem";
    private static final String SDK_GET_ITEM = "arn:aws:states:::aws-sdk:dynamodb:getItem";
    private static final String KEY = "{\"TableName\": \"orders\", \"Key\": {\"id\": {\"S\": \"7\"}}}";

    private static final String HTTP_POST = "{\"ApiEndpoint\": \"https://api.example.com/\", \"Method\": \"POST\"}";

    private static WireMockStubs server;
    private static Wire wire;

    @BeforeAll
    static void start() {
        server = WireMockStubs.start();
        wire = Wire.to(server.address());
    }

    @AfterAll
    static void stop() {
        wire.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        server.client().resetMappings();
        server.forgetRequests();
    }

    @Test
    void requests_say_which_attempt_sends_them() {
        server.dynamoDbGetItem("orders", null);

        Execution execution = Machines.run(wire, GET_ITEM, KEY);

        assertThat(server.client()
                        .getServeEvents()
                        .get(0)
                        .getRequest()
                        .getHeaders()
                        .all())
                .filteredOn(header -> header.key().startsWith("Escapement"))
                .extracting(header -> header.key() + ": " + header.firstValue())
                .containsExactlyInAnyOrder(
                        "Escapement-Execution: " + execution.arn().replace(":", "%3A"),
                        "Escapement-Site: Work%231.1",
                        "Escapement-Time: 2026-01-05T09:00:00Z",
                        "Escapement-Purpose: call");
    }

    @Test
    void credentials_are_nobodys_and_the_region_is_the_executions() {
        server.dynamoDbGetItem("orders", null);

        Machines.run(wire, GET_ITEM, KEY);

        assertThat(server.client().getServeEvents().get(0).getRequest().getHeader("Authorization"))
                .contains("Credential=escapement/")
                .contains("/us-east-1/dynamodb/aws4_request");
    }

    @Test
    void a_region_in_the_resource_wins() {
        server.dynamoDbGetItem("orders", null);

        Machines.run(wire, "arn:aws:states:eu-west-1:123456789012:dynamodb:getItem", KEY);

        assertThat(server.client().getServeEvents().get(0).getRequest().getHeader("Authorization"))
                .contains("/eu-west-1/dynamodb/aws4_request");
    }

    @Test
    void an_error_that_the_model_does_not_know_has_the_services_own_name() {
        answer(aResponse().withStatus(400).withBody("{\"__type\": \"x#SomethingNewException\", \"message\": \"new\"}"));

        assertThat(Machines.run(wire, GET_ITEM, KEY).error()).isEqualTo("DynamoDB.AmazonDynamoDBException");
        assertThat(Machines.run(wire, SDK_GET_ITEM, KEY).error()).isEqualTo("DynamoDb.DynamoDbException");
    }

    @Test
    void a_page_instead_of_an_answer_is_an_error_of_the_service() {
        answer(aResponse().withStatus(503).withBody("<html>busy</html>"));

        Execution execution = Machines.run(wire, GET_ITEM, KEY);

        assertThat(execution.error()).isEqualTo("DynamoDB.AmazonDynamoDBException");
        assertThat(execution.cause()).contains("Status Code: 503");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_is_an_error_of_the_client(Fault fault) {
        answer(aResponse().withFault(fault));

        Execution optimised = Machines.run(wire, GET_ITEM, KEY);
        Execution sdk = Machines.run(wire, SDK_GET_ITEM, KEY);

        assertThat(optimised.error()).isEqualTo("DynamoDB.SdkClientException");
        assertThat(optimised.cause()).startsWith("Unable to ").doesNotContain("SDK Attempt Count");
        assertThat(sdk.error()).isEqualTo("DynamoDb.SdkClientException");
    }

    @Test
    void nothing_is_asked_twice() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        Machines.run(wire, GET_ITEM, KEY);

        assertThat(server.client().getServeEvents()).hasSize(1);
    }

    @Test
    void a_server_that_thinks_takes_no_virtual_time() {
        answer(aResponse().withFixedDelay(300).withBody("{}"));

        Execution execution = Machines.run(wire, GET_ITEM, KEY);

        assertThat(execution.stoppedAt()).isEqualTo(execution.startedAt());
    }

    @Test
    void patience_with_a_server_ends() {
        answer(aResponse().withFixedDelay(60_000).withBody("{}"));

        try (Wire impatient = wire.patience(Duration.ofMillis(400))) {
            Execution execution = Machines.run(impatient, GET_ITEM, KEY);

            assertThat(execution.error()).isEqualTo("DynamoDB.SdkClientException");
            assertThat(execution.cause())
                    .isEqualTo("Unable to execute HTTP request: no answer within 0.4 s of real time (Wire.patience)");
        }
    }

    @Test
    void patience_ends_with_an_answer_that_comes_in_drops_too() {
        answer(aResponse().withChunkedDribbleDelay(50, 60_000).withBody("{\"Item\": {\"id\": {\"S\": \"seven\"}}}"));

        try (Wire impatient = wire.patience(Duration.ofMillis(400))) {
            assertThat(Machines.run(impatient, GET_ITEM, KEY).cause()).contains("no answer within 0.4 s");
            assertThat(Machines.run(impatient, "arn:aws:states:::http:invoke", HTTP_POST)
                            .cause())
                    .contains("no answer within 0.4 s");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:states:::dynamodb:getItem | {\"TableName\": \"orders\", \"Key\": {}}",
                "arn:aws:states:::http:invoke | {\"ApiEndpoint\": \"https://api.example.com\", \"Method\": \"GET\"}"
            })
    void a_server_that_is_not_there_ends_the_test(String resource, String parameters) {
        Wire nobody = Wire.to(URI.create("http://localhost:1"));

        assertThatThrownBy(() -> Machines.run(nobody, resource, parameters))
                .isInstanceOf(WireException.class)
                .hasMessage(
                        "Nothing answers at http://localhost:1: no server runs there, or not yet. Start it before the "
                                + "execution, or correct the route.");
    }

    @Test
    void a_service_without_a_client_names_the_coordinate_to_add() {
        assertThatThrownBy(() -> Machines.run(wire, "arn:aws:states:::aws-sdk:kinesis:putRecord", "{}"))
                .isInstanceOf(WireException.class)
                .hasMessage("There is no client for 'kinesis' on the class path. Add the dependency "
                        + "software.amazon.awssdk:kinesis to the tests.");
    }

    @Test
    void an_action_that_the_client_does_not_have_says_so() {
        assertThatThrownBy(() -> Machines.run(wire, "arn:aws:states:::aws-sdk:dynamodb:getItems", "{}"))
                .isInstanceOf(WireException.class)
                .hasMessage(
                        "'getItems' is no action that DynamoDbClient can be asked for, did you mean 'getItem'?\nActions that answer with a stream of events have no such client.");
    }

    @Test
    void a_call_that_goes_nowhere_names_the_routes_there_are() {
        Wire some = Wire.nowhere().service("states", server.address()).service("aws-sdk:sqs", server.address());

        assertThatThrownBy(() -> Machines.run(some, GET_ITEM, KEY))
                .hasMessage(
                        "Work#1.1 calls arn:aws:states:::dynamodb:getItem, which goes nowhere. There are routes for 'sfn', "
                                + "'sqs'; add a route with Wire.service(…), or say who answers with Wire.otherwise(…).");
    }

    @Test
    void somebody_else_answers_what_goes_nowhere() {
        Wire some = Wire.nowhere()
                .service("sqs", server.address())
                .otherwise(call -> TaskReply.success(Json.text("scripted")));

        assertThat(Machines.run(some, GET_ITEM, KEY).output()).isEqualTo(Json.text("scripted"));
    }

    @Test
    void an_activity_never_goes_over_the_wire() {
        TaskCall call = SampleCalls.of("arn:aws:states:us-east-1:123456789012:activity:review", "{}");

        assertThatThrownBy(() -> wire.call(call)).hasMessageContaining("goes nowhere. There are no routes");
    }

    @Test
    void an_integration_that_is_more_than_its_api_says_so() {
        TaskCall call = SampleCalls.of("arn:aws:states:::eks:call", "{}");

        assertThatThrownBy(() -> wire.call(call))
                .hasMessage(
                        "Work#1.1 calls arn:aws:states:::eks:call, which is more than an API of its service and does not go "
                                + "over the wire. Say who answers: route only other services, with Wire.nowhere().service(…), and this "
                                + "one with otherwise(…).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "http:/x"})
    void an_address_that_is_none_is_refused(String address) {
        assertThatThrownBy(() -> Wire.to(URI.create(address)))
                .hasMessage("'" + address + "' is not the address of a server; it looks like http://localhost:8080.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqs:sendMessage | {\"QueueUrl\": \"q\", \"MessageBody\": \"m\", \"DelaySeconds\": \"abc\"} | The value for the field 'DelaySeconds' must be an INTEGER",
                "sqs:sendMessage | {\"QueueUrl\": 7, \"MessageBody\": \"m\"} | The value for the field 'QueueUrl' must be a STRING",
                "sqs:sendMessage | {\"QueueUrl\": \"q\", \"Body\": \"m\"} | The field \"Body\" is not supported by Step Functions",
                "sqs:sendMessage | {\"QueueUrl\": \"q\", \"MessageAttributes\": []} | The value for the field 'MessageAttributes' must be a MAP",
                "dynamodb:getItem | {\"TableName\": \"t\", \"ConsistentRead\": 1} | The value for the field 'ConsistentRead' must be a BOOLEAN",
                "dynamodb:getItem | {\"TableName\": \"t\", \"Key\": {\"id\": \"7\"}} | The value for the field 'id' must be a STRUCTURE",
                "dynamodb:getItem | {\"TableName\": \"t\", \"Key\": {\"id\": {\"L\": {}}}} | The value for the field 'L' must be a LIST",
                "events:putEvents | {\"Entries\": [{\"Time\": \"yesterday\"}]} | The value for the field 'Time' must be a TIMESTAMP"
            })
    void a_request_that_does_not_fit_is_never_sent(String action, String parameters, String problem) {
        Execution execution = Machines.run(wire, "arn:aws:states:::" + action, parameters);

        assertThat(execution.error()).isEqualTo("States.Runtime");
        assertThat(execution.cause())
                .contains("The Parameters '" + Json.write(Json.parse(parameters))
                        + "' could not be used to start the Task: [" + problem + "]");
        assertThat(server.client().getServeEvents()).isEmpty();
    }

    @Test
    void a_moment_crosses_the_wire_as_a_number() {
        answer(aResponse().withBody("{\"FailedEntryCount\": 0, \"Entries\": [{\"EventId\": \"e\"}]}"));

        Machines.run(
                wire,
                "arn:aws:states:::aws-sdk:eventbridge:putEvents",
                "{\"Entries\": [{\"Time\": \"2026-01-05T09:00:00Z\", \"Source\": \"s\"}]}");

        assertThat(server.client().getServeEvents().get(0).getRequest().getBodyAsString())
                .isEqualTo("{\"Entries\":[{\"Time\":1767603600.000,\"Source\":\"s\"}]}");
    }

    @Test
    void an_sdk_call_reads_moments_as_texts() {
        answer(aResponse().withBody("{\"executionArn\": \"arn:x\", \"startDate\": 1767603600}"));

        Execution execution =
                Machines.run(wire, "arn:aws:states:::aws-sdk:sfn:startExecution", "{\"StateMachineArn\": \"arn:m\"}");

        assertThat(execution.output())
                .hasToString("{\"ExecutionArn\":\"arn:x\",\"StartDate\":\"2026-01-05T09:00:00Z\"}");
    }

    @Test
    void a_container_is_run_and_watched_in_the_protocol_of_its_service() {
        ecs("RunTask", "{\"failures\": [], \"tasks\": [{\"taskArn\": \"t\", \"lastStatus\": \"PENDING\"}]}");
        ecs(
                "DescribeTasks",
                "{\"tasks\": [{\"taskArn\": \"t\", \"lastStatus\": \"STOPPED\", \"stoppedAt\": 1767603600, "
                        + "\"containers\": [{\"exitCode\": 0}]}]}");

        Execution execution = Machines.run(
                wire, "arn:aws:states:::ecs:runTask.sync", "{\"Cluster\": \"c\", \"TaskDefinition\": \"d\"}");

        assertThat(execution.output())
                .hasToString("{\"Containers\":[{\"ExitCode\":0}],\"LastStatus\":\"STOPPED\","
                        + "\"StoppedAt\":1767603600000,\"TaskArn\":\"t\"}");
        assertThat(server.exchanges(execution).describe())
                .isEqualTo("   3  +0.000  Work#1.1  POST /  200  ecs RunTask\n"
                        + "   3  +0.000  Work#1.1 (look)  POST /  200  ecs DescribeTasks");
    }

    private static void ecs(String action, String answer) {
        server.stub(post(anyUrl())
                .withName("ecs " + action)
                .withHeader("X-Amz-Target", equalTo("AmazonEC2ContainerServiceV20141113." + action))
                .willReturn(aResponse().withBody(answer)));
    }

    @Test
    void a_host_prefix_does_not_hide_a_local_server() {
        answer(aResponse().withBody("{\"executionArn\": \"arn:x\", \"status\": \"SUCCEEDED\", \"output\": \"{}\"}"));

        Execution execution = Machines.run(
                wire, "arn:aws:states:::aws-sdk:sfn:startSyncExecution", "{\"StateMachineArn\": \"arn:m\"}");

        assertThat(execution.output().path("Status").textValue()).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_witness_is_told_of_every_exchange() {
        server.dynamoDbGetItem("orders", null);
        StringBuilder seen = new StringBuilder();

        try (Wire watched =
                wire.witnessedBy(exchange -> seen.append(exchange.call().site())
                        .append(' ')
                        .append(exchange.purpose())
                        .append(' ')
                        .append(exchange.refused()))) {
            Machines.run(watched, GET_ITEM, KEY);
        }

        assertThat(seen).hasToString("Work#1.1 CALL false");
    }

    private static void answer(ResponseDefinitionBuilder response) {
        server.stub(post(anyUrl()).willReturn(response));
    }
}
