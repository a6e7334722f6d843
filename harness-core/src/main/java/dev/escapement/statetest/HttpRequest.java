package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP Task sent. What a connection adds is not in it: there are none offline.
 *
 * @param protocol {@code https}
 * @param method {@code GET}
 * @param url with the query
 * @param headers {@code [Accept: text/plain, Range: bytes=0-262144]}
 * @param body {@code null} when there was none
 */
@API(status = Status.EXPERIMENTAL)
public record HttpRequest(
        String protocol,
        String method,
        String url,
        String headers,
        @Nullable String body) {

    JsonNode toJson() {
        return Json.object()
                .put("protocol", protocol)
                .put("method", method)
                .put("url", url)
                .put("headers", headers)
                .putIfPresent("body", body)
                .build();
    }
}
