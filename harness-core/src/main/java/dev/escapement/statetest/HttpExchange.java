package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the parameters and the result of an HTTP Task look on the wire (documented example of level TRACE). */
final class HttpExchange {

    private HttpExchange() {}

    static HttpRequest request(JsonNode parameters) {
        List<String> headers = headers(parameters.path("Headers"));
        headers.add("User-Agent: Amazon|StepFunctions|HttpInvoke|us-east-1");
        headers.add("Range: bytes=0-262144");
        String endpoint = parameters.path("ApiEndpoint").asText();
        return new HttpRequest(
                protocol(endpoint),
                parameters.path("Method").asText(),
                endpoint + query(parameters.path("QueryParameters")),
                headers.toString(),
                body(parameters.path("RequestBody")));
    }

    static HttpResponse response(JsonNode parameters, JsonNode result) {
        return new HttpResponse(
                protocol(parameters.path("ApiEndpoint").asText()),
                result.path("StatusCode").asText(),
                result.path("StatusText").asText(),
                headers(result.path("Headers")).toString(),
                body(result.path("ResponseBody")));
    }

    private static String protocol(String endpoint) {
        int colon = endpoint.indexOf("://");
        return colon < 0 ? "https" : endpoint.substring(0, colon);
    }

    private static List<String> headers(JsonNode headers) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            values(header.getValue()).forEach(value -> lines.add(header.getKey() + ": " + value));
        }
        return lines;
    }

    private static String query(JsonNode parameters) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            values(parameter.getValue()).forEach(value -> pairs.add(parameter.getKey() + "=" + value));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static List<String> values(JsonNode oneOrMany) {
        List<String> values = new ArrayList<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(value -> values.add(value.asText()));
        } else {
            values.add(oneOrMany.asText());
        }
        return values;
    }

    private static @Nullable String body(JsonNode body) {
        if (body.isMissingNode() || body.isNull()) {
            return null;
        }
        return body.isTextual() ? body.textValue() : Json.write(body);
    }
}
