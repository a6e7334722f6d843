package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the request of {@code apigateway:invoke}: the stage and the path at the server; nothing is signed. */
final class GatewayRequest {

    private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");

    private final JsonNode parameters;
    private final List<String> problems = new ArrayList<>();

    GatewayRequest(TaskCall call) {
        this.parameters = call.parameters();
    }

    RequestOrMisfit to(URI server) {
        required("ApiEndpoint");
        String method = required("Method");
        String path = Addresses.joined(
                Addresses.joined(server.toString(), parameters.path("Stage").asText("")),
                parameters.path("Path").asText(""));
        URI address = Addresses.withQuery(Addresses.uri(path), query());
        HttpExchange.Request request = new HttpExchange.Request(method, address, headers(), body(method));
        return problems.isEmpty() ? new RequestOrMisfit.Ready(request) : new RequestOrMisfit.Misfit(problems);
    }

    private String required(String field) {
        JsonNode value = parameters.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            problems.add("The value for the field '" + field + "' must be a STRING");
            return "GET";
        }
        return value.textValue();
    }

    private String query() {
        List<String> pairs = new ArrayList<>();
        lists("QueryParameters")
                .forEach((name, values) ->
                        values.forEach(value -> pairs.add(Addresses.encoded(name) + "=" + Addresses.encoded(value))));
        return String.join("&", pairs);
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = lists("Headers");
        boolean typed = headers.keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (!typed && parameters.has("RequestBody")) {
            headers.put("Content-Type", List.of("application/json"));
        }
        return headers;
    }

    /** Here every value must be a list (asl-reference 6.3). */
    private Map<String, List<String>> lists(String field) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        JsonNode value = parameters.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return lists;
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (entry.getValue().isArray()) {
                lists.put(entry.getKey(), HeaderValues.of(entry.getValue()));
            }
        }
        if (!value.isObject() || lists.size() < value.size()) {
            problems.add("The value of the field '" + field + "' has an invalid format");
        }
        return lists;
    }

    private @Nullable String body(String method) {
        JsonNode body = parameters.path("RequestBody");
        if (body.isMissingNode()) {
            return null;
        }
        if (!WITH_BODY.contains(method)) {
            problems.add("The field \"RequestBody\" is not supported by Step Functions");
        }
        return body.isTextual() ? body.textValue() : Json.write(body);
    }
}
