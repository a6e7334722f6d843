package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP Task got back.
 *
 * @param protocol {@code https}
 * @param statusCode {@code 200}
 * @param statusMessage {@code OK}
 * @param headers {@code [content-type: text/plain]}
 * @param body {@code null} when there was none
 */
@API(status = Status.EXPERIMENTAL)
public record HttpResponse(
        String protocol,
        String statusCode,
        String statusMessage,
        String headers,
        @Nullable String body) {

    JsonNode toJson() {
        return Json.object()
                .put("protocol", protocol)
                .put("statusCode", statusCode)
                .put("statusMessage", statusMessage)
                .put("headers", headers)
                .putIfPresent("body", body)
                .build();
    }
}
