package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Which members of a request need a mock beside them (asl-reference 9.5). */
final class RequestRules {

    private RequestRules() {}

    static void check(JsonNode request, @Nullable Mock mock) {
        if (mock == null) {
            refuse(request.at("/stateConfiguration/mapIterationFailureCount").isNumber(), "MapIterationFailureCount");
            // Documented like the one above, but never seen: its words are assumed to be the same.
            refuse(request.path("context").isTextual(), "Context");
        }
    }

    private static void refuse(boolean given, String member) {
        if (given) {
            throw StateTestRefusedException.validation(
                    "TestState does not support " + member + " when a mock is not specified.");
        }
    }
}
