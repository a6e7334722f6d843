package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.dataset.Buckets;
import dev.escapement.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller says must not make the endpoint read any file but those in the folders that the test gave. */
class FilesTest {

    @TempDir
    private Path home;

    private LocalEndpoint endpoint;
    private JsonCaller caller;

    @BeforeEach
    void a_folder_of_buckets_beside_a_secret() throws Exception {
        Files.createDirectories(home.resolve("buckets/open"));
        Files.writeString(home.resolve("buckets/open/items.json"), "[1]");
        Files.writeString(home.resolve("secret.json"), "[\"S3CR3T\"]");
        endpoint = LocalEndpoint.on(Simulation.builder()
                        .buckets(Buckets.inFolder(home.resolve("buckets")))
                        .build())
                .clock(ClockRule.AUTOMATIC)
                .open();
        caller = new JsonCaller(endpoint.uri());
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void a_map_reads_its_items_from_the_buckets_and_from_nowhere_else() {
        JsonNode allowed = read("open", "items.json");

        assertThat(allowed.path("status").asText()).isEqualTo("SUCCEEDED");
        for (List<String> address : List.of(
                List.of("open", "../../secret.json"),
                List.of("open", "..\\..\\secret.json"),
                List.of("..", "secret.json"),
                List.of("../..", "secret.json"),
                List.of("open", home.resolve("secret.json").toString()),
                List.of("open", "/../../secret.json"))) {
            JsonNode refused = read(address.get(0), address.get(1));
            assertThat(refused.path("status").asText()).as("%s", address).isEqualTo("FAILED");
            assertThat(Json.write(refused)).as("%s", address).doesNotContain("S3CR3T");
        }
    }

    @Test
    void a_definition_is_a_text_and_never_the_name_of_a_file() throws Exception {
        Files.writeString(
                home.resolve("machine.asl.json"),
                "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Pass\", \"End\": true}}}");

        for (String definition : List.of(
                home.resolve("machine.asl.json").toString(),
                "file://" + home.resolve("machine.asl.json"),
                "!include " + home.resolve("machine.asl.json"))) {
            String answer = caller.say(
                    "CreateStateMachine",
                    "{\"name\": \"M\", \"roleArn\": \"" + Clients.ROLE + "\", \"definition\": "
                            + Json.write(Json.text(definition)) + "}");
            assertThat(answer).startsWith("400 {\"__type\":\"InvalidDefinition\"");
        }
    }

    private JsonNode read(String bucket, String key) {
        String definition = Json.write(Json.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON"},
                    "Parameters": {"Bucket.$": "$.bucket", "Key.$": "$.key"}},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}}}
                """));
        String machine = caller.call(
                        "CreateStateMachine",
                        "{\"name\": \"Reader\", \"roleArn\": \"" + Clients.ROLE + "\", \"definition\": "
                                + Json.write(Json.text(definition)) + "}")
                .path("stateMachineArn")
                .asText();
        String input =
                Json.write(Json.object().put("bucket", bucket).put("key", key).build());
        String execution = caller.call(
                        "StartExecution",
                        "{\"stateMachineArn\": \"" + machine + "\", \"input\": " + Json.write(Json.text(input)) + "}")
                .path("executionArn")
                .asText();
        return caller.call("DescribeExecution", "{\"executionArn\": \"" + execution + "\"}");
    }
}
