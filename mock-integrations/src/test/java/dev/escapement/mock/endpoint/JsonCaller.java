package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A caller in any language: JSON over HTTP, nothing else. */
final class JsonCaller {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;

    JsonCaller(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** The answer, which must be a good one. */
    JsonNode call(String operation, String request) {
        String answer = say(operation, request);
        if (!answer.startsWith("200 ")) {
            throw new AssertionError(operation + " was answered " + answer);
        }
        return Json.parse(answer.substring(4));
    }

    /** Status and body. */
    String say(String operation, String request) {
        try {
            var response = client.send(
                    HttpRequest.newBuilder(endpoint)
                            .header("X-Amz-Target", "AWSStepFunctions." + operation)
                            .header("Content-Type", "application/x-amz-json-1.0")
                            .POST(HttpRequest.BodyPublishers.ofString(request))
                            .build(),
                    BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
