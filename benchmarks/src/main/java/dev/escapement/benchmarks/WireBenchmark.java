package dev.escapement.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.wire.Wire;
import dev.escapement.mock.wiremock.WireMockStubs;
import dev.escapement.services.TaskResource;
import dev.escapement.simulation.StrandPath;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** What the way from JSON to a client and back adds to a call over HTTP; both sides ask the same stub. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class WireBenchmark {

    private static final String GET_ITEM = "arn:aws:states:::dynamodb:getItem";
    private static final String KEY = "{\"TableName\": \"orders\", \"Key\": {\"id\": {\"S\": \"7\"}}}";

    // A journal that grows would be what is measured.
    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().disableRequestJournal());
    private final Wire wire;
    private final DynamoDbClient client;
    private final TaskCall call;
    private final StateMachine machine;

    /** Starts the server and tells its one stub. */
    public WireBenchmark() {
        server.start();
        WireMockStubs stubs = WireMockStubs.on(server);
        stubs.dynamoDbGetItem(
                "orders", "{\"id\": {\"S\": \"7\"}, \"cents\": {\"N\": \"1250\"}, \"open\": {\"BOOL\": true}}");
        wire = Wire.to(stubs.address());
        client = client(stubs.address());
        call = call();
        machine =
                StateMachine.parse("{\"StartAt\": \"Get\", \"States\": {\"Get\": {\"Type\": \"Task\", \"Resource\": \""
                        + GET_ITEM + "\", \"Parameters\": " + KEY + ", \"End\": true}}}");
    }

    /** The client alone. */
    @Benchmark
    public Object bareClient() {
        return client.getItem(GetItemRequest.builder()
                .tableName("orders")
                .key(Map.of("id", AttributeValue.fromS("7")))
                .build());
    }

    /** One attempt. */
    @Benchmark
    public TaskReply attempt() {
        return wire.call(call);
    }

    /** A whole execution around it. */
    @Benchmark
    public JsonNode execution() {
        return Objects.requireNonNull(Simulation.builder()
                .answering(wire)
                .build()
                .start(machine, "{}")
                .runToEnd()
                .output());
    }

    /** Lets the server go. */
    @TearDown
    public void stop() {
        wire.close();
        client.close();
        server.stop();
    }

    private static DynamoDbClient client(URI address) {
        return DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(address)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }

    private static TaskCall call() {
        return new TaskCall(
                "arn:aws:states:us-east-1:123456789012:execution:Orders:one",
                new CallSite(StrandPath.ROOT, "Get", 1, 1),
                Objects.requireNonNull(TaskResource.parse(GET_ITEM)),
                Json.parse(KEY),
                null,
                null,
                null,
                null,
                Instant.parse("2026-01-05T09:00:00Z"));
    }
}
