package dev.escapement.mock.wire;

import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which calls go where. */
final class Routes {

    private final @Nullable URI everything;
    private final Map<String, URI> services;
    private final Map<String, URI> endpoints;

    private Routes(@Nullable URI everything, Map<String, URI> services, Map<String, URI> endpoints) {
        this.everything = everything;
        this.services = services;
        this.endpoints = endpoints;
    }

    static Routes to(URI server) {
        return new Routes(checked(server), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    static Routes none() {
        return new Routes(null, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Routes service(String name, URI server) {
        return new Routes(everything, with(services, ClientNames.of(name), server), endpoints);
    }

    Routes endpoint(String apiEndpoint, URI server) {
        return new Routes(everything, services, with(endpoints, apiEndpoint, server));
    }

    /** The server for a call; {@code null} when it goes nowhere. */
    @Nullable URI serverFor(TaskCall call) {
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.ACTIVITY) {
            return null;
        }
        return isHttpTask(resource) ? serverForEndpoint(call) : serverForService(ClientNames.of(resource.service()));
    }

    private @Nullable URI serverForEndpoint(TaskCall call) {
        String wanted = call.parameters().path("ApiEndpoint").asText("");
        for (Map.Entry<String, URI> endpoint : endpoints.entrySet()) {
            String origin = endpoint.getKey();
            if (wanted.startsWith(origin)) {
                return Addresses.moved(wanted, origin, endpoint.getValue());
            }
        }
        @Nullable URI server = serverForService("http");
        return server == null ? null : Addresses.moved(wanted, Addresses.originOf(wanted), server);
    }

    private @Nullable URI serverForService(String client) {
        URI own = services.get(client);
        return own == null ? everything : own;
    }

    String describe() {
        if (services.isEmpty() && endpoints.isEmpty()) {
            return "There are no routes";
        }
        Map<String, URI> all = new LinkedHashMap<>(services);
        all.putAll(endpoints);
        return "There are routes for '" + String.join("', '", all.keySet()) + "'";
    }

    private static boolean isHttpTask(TaskResource resource) {
        return resource.kind() == Kind.SERVICE && resource.service().equals("http");
    }

    private static Map<String, URI> with(Map<String, URI> old, String key, URI server) {
        Map<String, URI> more = new LinkedHashMap<>(old);
        more.put(key, checked(server));
        return more;
    }

    static URI checked(URI server) {
        String scheme = server.getScheme();
        if (scheme == null || !scheme.startsWith("http") || server.getHost() == null) {
            throw new WireException(
                    "'" + server + "' is not the address of a server; it looks like http://localhost:8080.");
        }
        return server;
    }
}
