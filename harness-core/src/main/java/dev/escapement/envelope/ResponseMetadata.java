package dev.escapement.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is known of the HTTP response behind an answer.
 *
 * @param statusCode {@code 200}
 * @param requestId by which the service knows the request
 * @param headers the headers with all their values, in the order in which they came
 */
@API(status = Status.INTERNAL)
public record ResponseMetadata(int statusCode, String requestId, Map<String, List<String>> headers) {

    /** Of a response that never was, made up from the call. */
    public static ResponseMetadata madeUp(TaskCall call, JsonNode payload) {
        String requestId = Identity.of(call, "request");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Connection", List.of("keep-alive"));
        headers.put("Content-Length", List.of(Integer.toString(Json.size(payload))));
        headers.put("Content-Type", List.of(contentType(call.resource().service())));
        headers.put("Date", List.of(HttpDate.of(call.at())));
        headers.put("x-amzn-RequestId", List.of(requestId));
        return new ResponseMetadata(200, requestId, headers);
    }

    /** Adds {@code SdkHttpMetadata} and {@code SdkResponseMetadata}. */
    ObjectBuilder putInto(ObjectBuilder response) {
        return response.put("SdkHttpMetadata", http()).put("SdkResponseMetadata", request());
    }

    void putInto(Map<String, JsonNode> response) {
        response.put("SdkHttpMetadata", http());
        response.put("SdkResponseMetadata", request());
    }

    JsonNode headerLists() {
        ObjectBuilder lists = Json.object(headers.size());
        headers.forEach((name, values) -> lists.put(name, texts(values)));
        return lists.build();
    }

    String statusText() {
        return statusCode == 200 ? "OK" : Integer.toString(statusCode);
    }

    private JsonNode http() {
        return Json.object(3)
                .put("AllHttpHeaders", headerLists())
                .put("HttpHeaders", firstHeaders())
                .put("HttpStatusCode", statusCode)
                .build();
    }

    private JsonNode request() {
        return Json.object(1).put("RequestId", requestId).build();
    }

    private JsonNode firstHeaders() {
        ObjectBuilder first = Json.object(headers.size());
        sorted().forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
        return first.build();
    }

    /** Those made up are in their order already, which is worth a look: every scripted answer passes here. */
    private Map<String, List<String>> sorted() {
        String before = "";
        for (String name : headers.keySet()) {
            if (String.CASE_INSENSITIVE_ORDER.compare(before, name) > 0) {
                Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                sorted.putAll(headers);
                return sorted;
            }
            before = name;
        }
        return headers;
    }

    private static JsonNode texts(List<String> values) {
        List<JsonNode> texts = new ArrayList<>(values.size());
        values.forEach(value -> texts.add(Json.text(value)));
        return Json.array(texts);
    }

    private static String contentType(String service) {
        return switch (service) {
            case "lambda", "batch", "eks", "mediaconvert", "bedrock", "databrew", "http", "apigateway" ->
                "application/json";
            case "sns" -> "text/xml";
            case "dynamodb", "sqs", "states" -> "application/x-amz-json-1.0";
            default -> "application/x-amz-json-1.1";
        };
    }
}
