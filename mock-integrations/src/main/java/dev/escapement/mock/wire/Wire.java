package dev.escapement.mock.wire;

import dev.escapement.integration.Integration;
import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Sends the calls of Tasks to servers, in the real protocol of each service: to a stub server, DynamoDB Local, ElasticMQ, any emulator.
 *
 * <pre>{@code
 * Integration outside = Wire.to(URI.create("http://localhost:8080"));     // every call
 *
 * Integration some = Wire.nowhere()
 *         .service("dynamodb", URI.create("http://localhost:8000"))
 *         .service("sqs", URI.create("http://localhost:9324"))
 *         .endpoint("https://api.example.com", URI.create("http://localhost:8080"))
 *         .otherwise(script);
 * }</pre>
 *
 * <p>The client of a service is found on the class path: to speak to another service, add {@code software.amazon.awssdk:<service>}. Requests are
 * never repeated, carry fixed credentials, and say in {@linkplain CallHeaders headers} which attempt sends them. A call takes no virtual time,
 * however long the server thinks; {@linkplain #patience patience} bounds that.
 *
 * <p>For one simulation at a time. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Wire implements Integration, AutoCloseable {

    private final Routes routes;
    private final Map<String, Connection> connections;
    private final Pace pace;
    private final ExchangeWitness witness;
    private final @Nullable Integration others;

    private final Map<URI, TroubledLine> lines = new LinkedHashMap<>();
    private @Nullable Protocols protocols;
    private @Nullable Outside outside;

    private Wire(
            Routes routes,
            Map<String, Connection> connections,
            Pace pace,
            ExchangeWitness witness,
            @Nullable Integration others) {
        this.routes = routes;
        this.connections = connections;
        this.pace = pace;
        this.witness = witness;
        this.others = others;
    }

    /** Sends every call to one server. */
    public static Wire to(URI server) {
        return wired(Routes.to(server));
    }

    /** Sends no call anywhere, until it is told which. */
    public static Wire nowhere() {
        return wired(Routes.none());
    }

    private static Wire wired(Routes routes) {
        return new Wire(routes, new LinkedHashMap<>(), Pace.USUAL, exchange -> {}, null);
    }

    /** Sends the calls of a service elsewhere: {@code dynamodb}, {@code sqs}, {@code lambda}, {@code http}, {@code apigateway}. */
    public Wire service(String name, URI server) {
        return new Wire(routes.service(name, server), connections, pace, witness, others);
    }

    /** Sends HTTP Tasks elsewhere whose {@code ApiEndpoint} begins with this; the rest of their path is kept. */
    public Wire endpoint(String apiEndpoint, URI server) {
        return new Wire(routes.endpoint(apiEndpoint, server), connections, pace, witness, others);
    }

    /** What an EventBridge connection adds to HTTP Tasks that name it; one that is not described adds nothing. */
    public Wire connection(String connectionArn, Connection connection) {
        Map<String, Connection> more = new LinkedHashMap<>(connections);
        more.put(connectionArn, connection);
        return new Wire(routes, more, pace, witness, others);
    }

    /** How much real time a server has for an answer, 10 seconds otherwise; after that the call fails as for a broken connection. */
    public Wire patience(Duration realTime) {
        return new Wire(routes, connections, pace.withPatience(realTime), witness, others);
    }

    /** How much virtual time passes between two looks at a job, 5 seconds otherwise, and how many looks are too many, 1,000 otherwise. */
    public Wire polling(Duration virtualTime, int mostLooks) {
        return new Wire(routes, connections, pace.withPolling(virtualTime, mostLooks), witness, others);
    }

    /** Who answers the calls that go nowhere. */
    public Wire otherwise(Integration integration) {
        return new Wire(routes, connections, pace, witness, integration);
    }

    /** Tells somebody of every exchange with a server once it has ended. */
    public Wire witnessedBy(ExchangeWitness other) {
        return new Wire(routes, connections, pace, other, others);
    }

    @Override
    public TaskReply call(TaskCall call) {
        @Nullable URI server = routes.serverFor(call);
        if (server != null) {
            return callOverLine(call, server);
        }
        if (others != null) {
            return others.call(call);
        }
        throw new WireException(call.site() + " calls " + call.resource().arn() + ", which goes nowhere. "
                + routes.describe() + "; add a route with Wire.service(…), or say who answers with Wire.otherwise(…).");
    }

    /** What a plan of faults wants to be the matter with the line is brought about here, so that a real client meets it. */
    private TaskReply callOverLine(TaskCall call, URI server) {
        LineTrouble trouble = outside == null ? null : outside.troubleOf(call);
        if (trouble == null) {
            return protocols().call(call, server);
        }
        if (trouble.kind() == LineTrouble.Kind.SLOW) {
            TaskReply reply = protocols().call(call, server);
            return reply.after(reply.latency().plus(trouble.delay()));
        }
        URI origin = Addresses.uri(Addresses.originOf(server.toString()));
        TroubledLine line = lines.computeIfAbsent(origin, TroubledLine::to);
        return line.during(trouble.kind(), server, by -> protocols().call(call, by));
    }

    @Override
    public void joins(Outside world) {
        outside = world;
        protocols().joins(world);
        if (others != null) {
            others.joins(world);
        }
    }

    @Override
    public void abandoned(TaskCall call) {
        if (routes.serverFor(call) != null) {
            protocols().abandoned(call);
        } else if (others != null) {
            others.abandoned(call);
        }
    }

    /** Lets go of the connections; the next call opens new ones. */
    @Override
    public void close() {
        lines.values().forEach(TroubledLine::close);
        lines.clear();
        if (protocols != null) {
            protocols.close();
            protocols = null;
        }
    }

    private Protocols protocols() {
        Protocols current = protocols;
        if (current == null) {
            current = Protocols.open(connections, pace, witness);
            protocols = current;
        }
        return current;
    }
}
