package dev.escapement.mock.wire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request in plain HTTP, and its answer. */
final class HttpExchange {

    private HttpExchange() {}

    /**
     * What is sent.
     *
     * @param headers of any capitals; a later one of the same name replaces an earlier one
     * @param body {@code null} for none
     */
    record Request(
            String method,
            URI address,
            Map<String, List<String>> headers,
            @Nullable String body) {

        Request withHeaders(Map<String, String> others) {
            Map<String, List<String>> all = new LinkedHashMap<>(headers);
            others.forEach((name, value) -> {
                all.keySet().removeIf(name::equalsIgnoreCase);
                all.put(name, List.of(value));
            });
            return new Request(method, address, all, body);
        }

        boolean hasHeader(String name) {
            return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
        }
    }

    /** What came back; or why nothing did, with status 0. */
    record Answer(int statusCode, Map<String, List<String>> headers, String body) {

        static Answer broken(String reason) {
            return new Answer(0, new LinkedHashMap<>(), reason);
        }

        boolean isBroken() {
            return statusCode == 0;
        }

        boolean isGood() {
            return statusCode >= 200 && statusCode < 300;
        }
    }
}
