package dev.escapement.mock.wire;

import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import java.net.URI;
import java.util.Map;

/** The two ways to speak to a server: through the client of an AWS service, and in plain HTTP. */
final class Protocols implements AutoCloseable {

    private final LazySdk sdk;
    private final ServiceTasks services;
    private final HttpTasks http;

    private Protocols(LazySdk sdk, ServiceTasks services, HttpTasks http) {
        this.sdk = sdk;
        this.services = services;
        this.http = http;
    }

    static Protocols open(Map<String, Connection> connections, Pace pace, ExchangeWitness witness) {
        LazySdk sdk = new LazySdk(pace);
        return new Protocols(sdk, new ServiceTasks(sdk, pace, witness), new HttpTasks(connections, pace, witness));
    }

    void joins(Outside outside) {
        services.joins(outside);
    }

    TaskReply call(TaskCall call, URI server) {
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.SERVICE) {
            switch (resource.service()) {
                case "http" -> {
                    return http.callEndpoint(call, server);
                }
                case "apigateway" -> {
                    return http.callGateway(call, server);
                }
                default -> Spoken.require(call);
            }
        }
        return services.call(call, server);
    }

    void abandoned(TaskCall call) {
        services.abandoned(call);
    }

    @Override
    public void close() {
        sdk.close();
        http.close();
    }
}
