package dev.escapement.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What a catcher sees of an error: an object with {@code Error} and {@code Cause}, in this order (asl-reference 5.4). */
@API(status = Status.EXPERIMENTAL)
public final class ErrorOutput {

    private ErrorOutput() {}

    /** The object. A timeout has no cause in the history, and an empty one here (asl-reference 3.8.4). */
    public static JsonNode of(@Nullable String error, @Nullable String cause) {
        boolean timedOut = ErrorMatching.TIMEOUT.equals(error) && cause == null;
        return Json.object()
                .put("Error", textOrNull(error))
                .put("Cause", timedOut ? Json.text("") : textOrNull(cause))
                .build();
    }

    private static JsonNode textOrNull(@Nullable String text) {
        return text == null ? Json.nothing() : Json.text(text);
    }
}
