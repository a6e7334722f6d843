package dev.escapement.mock.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.escapement.Execution;
import dev.escapement.mock.wire.Wire;
import dev.escapement.mock.wire.WireBuckets;
import dev.escapement.mock.wire.WireException;
import java.net.ConnectException;
import java.net.URI;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A WireMock server that plays AWS.
 *
 * <pre>{@code
 * try (WireMockStubs aws = WireMockStubs.start()) {
 *     aws.lambdaFails("charge-card", "CardDeclined", "no funds").dynamoDbGetItem("orders", "{\"id\": {\"S\": \"7\"}}");
 *     Execution execution = Simulation.builder().answering(aws.wire()).build().start(machine, "{}").runToEnd();
 *     aws.exchanges(execution).describe();   // which stub answered which attempt
 * }
 * }</pre>
 *
 * <p>The short words cover what most tests need; {@link #client()} takes every stub that WireMock can tell, such as delays, faults and scenarios.
 * Of two stubs that fit a request the later one answers. A request that fits none ends the test and is told with the stubs there are.
 *
 * <p>Needs {@code org.wiremock:wiremock} or {@code org.wiremock:wiremock-standalone}. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class WireMockStubs implements AutoCloseable {

    private final URI address;
    private final WireMock client;
    private final @Nullable WireMockServer own;

    private WireMockStubs(URI address, WireMock client, @Nullable WireMockServer own) {
        this.address = address;
        this.client = client;
        this.own = own;
    }

    /** Starts a server of its own on a free port; closing stops it. */
    public static WireMockStubs start() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return new WireMockStubs(addressOf(server), new WireMock(server), server);
    }

    /** Uses a server that the test already has; closing leaves it as it is. */
    public static WireMockStubs on(WireMockServer server) {
        if (!server.isRunning()) {
            throw new WireException("The WireMock server is not running. Start it before its stubs are told.");
        }
        return new WireMockStubs(addressOf(server), new WireMock(server), null);
    }

    /** Uses a server that runs elsewhere; closing leaves it as it is. */
    public static WireMockStubs at(String host, int port) {
        return new WireMockStubs(URI.create("http://" + host + ":" + port), new WireMock(host, port), null);
    }

    /** A function returns this. */
    public WireMockStubs lambdaReturns(String function, String json) {
        return stub(LambdaStubs.returning(function, json));
    }

    /** A function raises this. */
    public WireMockStubs lambdaFails(String function, String errorType, String errorMessage) {
        return stub(LambdaStubs.failing(function, errorType, errorMessage));
    }

    /** A table has this item, in the form of DynamoDB: {@code {"id": {"S": "7"}}}; {@code null} for none. */
    public WireMockStubs dynamoDbGetItem(String table, @Nullable String itemJson) {
        return stub(TargetStubs.item(table, itemJson));
    }

    /** A table takes PutItem, UpdateItem and DeleteItem. */
    public WireMockStubs dynamoDbAccepts(String table) {
        TargetStubs.writes(table).forEach(this::stub);
        return this;
    }

    /** Every call of a table is refused: {@code ConditionalCheckFailedException}, {@code ProvisionedThroughputExceededException}. */
    public WireMockStubs dynamoDbFails(String table, String exception, String message) {
        return stub(TargetStubs.tableFailing(table, exception, message));
    }

    /** A queue takes messages. */
    public WireMockStubs sqsAccepts(String queueUrl) {
        return stub(TargetStubs.queue(queueUrl));
    }

    /** A topic takes messages. */
    public WireMockStubs snsAccepts(String topicArn) {
        return stub(QueryStubs.topic(topicArn));
    }

    /** The event buses take all events. */
    public WireMockStubs eventBridgeAccepts() {
        return stub(TargetStubs.events());
    }

    /** A bucket has this object. */
    public WireMockStubs s3Object(String bucket, String key, String content) {
        return stub(PathStubs.object(bucket, key, content));
    }

    /** A bucket is there, and takes objects under every key. */
    public WireMockStubs s3Accepts(String bucket) {
        return stub(PathStubs.presence(bucket)).stub(PathStubs.bucket(bucket));
    }

    /** A state machine can be started. */
    public WireMockStubs startsExecution(String stateMachineArn) {
        return stub(TargetStubs.start(stateMachineArn));
    }

    /** What was started of a state machine has succeeded with this output, whenever somebody looks. */
    public WireMockStubs executionSucceeds(String stateMachineArn, String outputJson) {
        return startsExecution(stateMachineArn).stub(TargetStubs.succeeded(stateMachineArn, outputJson));
    }

    /** What was started of a state machine has failed with this error, whenever somebody looks. */
    public WireMockStubs executionFails(String stateMachineArn, String error, String cause) {
        return startsExecution(stateMachineArn).stub(TargetStubs.failed(stateMachineArn, error, cause));
    }

    /** A path answers every request of a method with this. */
    public WireMockStubs http(String method, String path, int status, String body) {
        return stub(PathStubs.path(method, path, status, body));
    }

    /** Anything else that WireMock can tell. */
    public WireMockStubs stub(MappingBuilder mapping) {
        answered(() -> client.register(mapping));
        return this;
    }

    /** WireMock's own door to the server. */
    public WireMock client() {
        return client;
    }

    /** Where the server is. */
    public URI address() {
        return address;
    }

    /** The buckets of the server, for distributed Maps: {@code Simulation.builder().buckets(aws.buckets())}; to be closed. */
    public WireBuckets buckets() {
        return WireBuckets.at(address);
    }

    /** Sends every call to the server, and tells of requests that no stub fits. */
    public Wire wire() {
        return watched(Wire.to(address));
    }

    /** Tells of requests over this wire that no stub fits, too. */
    public Wire watched(Wire wire) {
        return wire.witnessedBy(new UnmatchedRequests(this));
    }

    /** What the server has seen of an execution. */
    public Exchanges exchanges(Execution execution) {
        return Exchanges.of(execution, answered(client::getServeEvents));
    }

    /** Forgets all requests, but no stub. */
    public void forgetRequests() {
        answered(() -> {
            client.resetRequests();
            return true;
        });
    }

    /** Stops the server if it was started here. */
    @Override
    public void close() {
        if (own != null) {
            own.stop();
        }
    }

    <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (Exception failed) {
            // WireMock throws checked exceptions without saying so.
            if (isNobody(failed)) {
                throw new WireException(
                        "No WireMock server answers at " + address + ". Start it, or correct its address.");
            }
            throw failed;
        }
    }

    private static boolean isNobody(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }

    private static URI addressOf(WireMockServer server) {
        return URI.create("http://localhost:" + server.port());
    }
}
