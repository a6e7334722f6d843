package dev.escapement.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.json.Json;
import dev.escapement.mock.Machines;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Workflows against DynamoDB Local and ElasticMQ, which know nothing of any harness. */
class EmulatorTest {

    private static final String TABLE = "{\"TableName\": \"orders\", \"BillingMode\": \"PAY_PER_REQUEST\", "
            + "\"AttributeDefinitions\": [{\"AttributeName\": \"id\", \"AttributeType\": \"S\"}], "
            + "\"KeySchema\": [{\"AttributeName\": \"id\", \"KeyType\": \"HASH\"}]}";

    private static DynamoDBProxyServer dynamo;
    private static SQSRestServer sqs;
    private static Wire wire;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("sqlite4java.library.path", folderOfNativeLibrary());
        int port = freePort();
        dynamo = ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
        dynamo.start();
        sqs = SQSRestServerBuilder.withDynamicPort().start();
        await().until(() -> listens(port));
        wire = Wire.nowhere()
                .service("dynamodb", URI.create("http://localhost:" + port))
                .service(
                        "sqs",
                        URI.create("http://localhost:"
                                + sqs.waitUntilStarted().localAddress().getPort()));
        run("arn:aws:states:::aws-sdk:dynamodb:createTable", TABLE);
    }

    @AfterAll
    static void stop() throws Exception {
        wire.close();
        sqs.stopAndWait();
        dynamo.stop();
    }

    @Test
    void an_item_that_was_put_can_be_got_in_both_spellings() {
        run(
                "arn:aws:states:::dynamodb:putItem",
                "{\"TableName\": \"orders\", \"Item\": {\"id\": {\"S\": \"7\"}, \"open\": {\"BOOL\": true}, \"cents\": {\"N\": \"1250\"}}}");
        String key = "{\"TableName\": \"orders\", \"Key\": {\"id\": {\"S\": \"7\"}}}";

        JsonNode optimised = run("arn:aws:states:::dynamodb:getItem", key).output();
        JsonNode sdk = run("arn:aws:states:::aws-sdk:dynamodb:getItem", key).output();

        assertThat(optimised.path("Item"))
                .isEqualTo(Json.parse("{\"id\": {\"S\": \"7\"}, \"open\": {\"BOOL\": true}, \"cents\": {\"N\": \"1250\"}}"));
        assertThat(sdk.path("Item").path("open")).hasToString("{\"Bool\":true}");
    }

    @Test
    void a_condition_that_does_not_hold_is_the_services_own_error() {
        String put = "{\"TableName\": \"orders\", \"Item\": {\"id\": {\"S\": \"8\"}}, "
                + "\"ConditionExpression\": \"attribute_not_exists(id)\"}";
        run("arn:aws:states:::dynamodb:putItem", put);

        Execution second = run("arn:aws:states:::dynamodb:putItem", put);

        assertThat(second.error()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(second.cause())
                .startsWith("The conditional request failed (Service: AmazonDynamoDBv2; Status Code: 400; "
                        + "Error Code: ConditionalCheckFailedException; Request ID: ");
    }

    @Test
    void a_table_that_is_not_there_is_the_services_own_error() {
        Execution execution = run(
                "arn:aws:states:::aws-sdk:dynamodb:getItem", "{\"TableName\": \"none\", \"Key\": {\"id\": {\"S\": \"7\"}}}");

        assertThat(execution.error()).isEqualTo("DynamoDb.ResourceNotFoundException");
    }

    @Test
    void a_counter_counts_up() {
        String update = "{\"TableName\": \"orders\", \"Key\": {\"id\": {\"S\": \"n\"}}, \"UpdateExpression\": \"ADD times :one\", "
                + "\"ExpressionAttributeValues\": {\":one\": {\"N\": \"1\"}}, \"ReturnValues\": \"UPDATED_NEW\"}";
        run("arn:aws:states:::dynamodb:updateItem", update);

        Execution second = run("arn:aws:states:::dynamodb:updateItem", update);

        assertThat(second.output().path("Attributes")).hasToString("{\"times\":{\"N\":\"2\"}}");
    }

    @Test
    void a_worker_takes_the_token_out_of_the_queue_and_hands_it_back() {
        String queue = run("arn:aws:states:::aws-sdk:sqs:createQueue", "{\"QueueName\": \"jobs\"}")
                .output()
                .path("QueueUrl")
                .textValue();
        Execution waiting = Machines.run(
                wire,
                Machines.task(
                        "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        "\"Parameters\": {\"QueueUrl\": \"" + queue
                                + "\", \"MessageBody\": {\"order\": 7, \"token.$\": \"$$.Task.Token\"}}"));

        JsonNode received = run("arn:aws:states:::aws-sdk:sqs:receiveMessage", "{\"QueueUrl\": \"" + queue + "\"}")
                .output();
        JsonNode message = Json.parse(received.at("/Messages/0/Body").textValue());
        waiting.simulation().taskTokens().succeed(message.path("token").textValue(), message.path("order"));

        assertThat(waiting.runToEnd().output()).isEqualTo(Json.number(7));
        assertThat(received.at("/Messages/0/Md5OfBody").textValue()).hasSize(32);
    }

    @Test
    void a_queue_that_is_not_there_is_the_services_own_error() {
        Execution execution = run(
                "arn:aws:states:::sqs:sendMessage",
                "{\"QueueUrl\": \"http://localhost/000000000000/none\", \"MessageBody\": \"m\"}");

        assertThat(execution.error()).isEqualTo("SQS.QueueDoesNotExistException");
    }

    private static Execution run(String resource, String parameters) {
        return Machines.run(wire, resource, parameters);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** DynamoDB Local keeps its tables in SQLite, whose library it does not find on a class path by itself. */
    private static String folderOfNativeLibrary() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(System.getProperty("path.separator")))
                .filter(entry -> entry.contains("libsqlite4java-linux-amd64"))
                .map(entry -> Path.of(entry).getParent().toString())
                .findFirst()
                .orElse("");
    }
}
