package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the request of an HTTP Task: its own parameters, what its connection adds, and what Step Functions always sends. */
final class HttpTaskRequest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final TaskCall call;
    private final JsonNode parameters;
    private final Connection connection;
    private final List<String> problems = new ArrayList<>();

    HttpTaskRequest(TaskCall call, Map<String, Connection> connections) {
        this.call = call;
        this.parameters = call.parameters();
        this.connection = connections.getOrDefault(connectionArn(), Connection.none());
    }

    RequestOrMisfit to(URI address) {
        String method = required("Method");
        required("ApiEndpoint");
        URI asked =
                Addresses.withQuery(Addresses.withQuery(address, ownQuery()), FormEncoding.write(connection.query()));
        HttpExchange.Request request =
                new HttpExchange.Request(method, asked, headers(), body()).withHeaders(connection.headers());
        return problems.isEmpty() ? new RequestOrMisfit.Ready(request) : new RequestOrMisfit.Misfit(problems);
    }

    private String connectionArn() {
        JsonNode inside = parameters.path("Authentication").path("ConnectionArn");
        return inside.asText(
                parameters.path("InvocationConfig").path("ConnectionArn").asText(""));
    }

    private String required(String field) {
        JsonNode value = parameters.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            problems.add("The value for the field '" + field + "' must be a STRING");
            return "GET";
        }
        return value.textValue();
    }

    private String ownQuery() {
        return arrayFormat().write(objectNamed("QueryParameters"));
    }

    private JsonNode objectNamed(String field) {
        JsonNode value = parameters.path(field);
        if (value.isMissingNode() || value.isNull() || value.isObject()) {
            return value;
        }
        problems.add("The value of the field '" + field + "' has an invalid format");
        return Json.emptyObject();
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                "User-Agent",
                List.of("Amazon|StepFunctions|HttpInvoke|" + call.executionArn().split(":", 6)[3]));
        headers.put("Range", List.of("bytes=0-262144"));
        objectNamed("Headers").properties().forEach(header -> {
            headers.keySet().removeIf(header.getKey()::equalsIgnoreCase);
            headers.put(header.getKey(), HeaderValues.of(header.getValue()));
        });
        boolean typed = headers.keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (!typed && hasBody()) {
            headers.put("Content-Type", List.of(isForm() ? FORM : "application/json"));
        }
        return headers;
    }

    private boolean hasBody() {
        return parameters.has("RequestBody") || !connection.body().isEmpty();
    }

    private @Nullable String body() {
        if (!hasBody()) {
            return null;
        }
        JsonNode body = parameters.path("RequestBody");
        if (body.isTextual()) {
            return body.textValue();
        }
        JsonNode whole = body.isMissingNode() ? Json.emptyObject() : body;
        for (Map.Entry<String, String> member : connection.body().entrySet()) {
            whole = whole.isObject() ? Json.with(whole, member.getKey(), Json.text(member.getValue())) : whole;
        }
        return isForm() ? arrayFormat().write(whole) : Json.write(whole);
    }

    private boolean isForm() {
        return parameters
                .path("Transform")
                .path("RequestBodyEncoding")
                .asText("NONE")
                .equals("URL_ENCODED");
    }

    private FormEncoding arrayFormat() {
        String format = parameters
                .path("Transform")
                .path("RequestEncodingOptions")
                .path("ArrayFormat")
                .asText("INDICES")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(FormEncoding.values())
                .filter(encoding -> encoding.name().equals(format))
                .findFirst()
                .orElseGet(() -> {
                    problems.add("The value of the field 'ArrayFormat' has an invalid format");
                    return FormEncoding.INDICES;
                });
    }
}
