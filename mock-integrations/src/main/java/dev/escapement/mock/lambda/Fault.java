package dev.escapement.mock.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function that threw returns, as Lambda's Java runtime writes it (asl-reference 5.7). */
final class Fault {

    /** A chain of causes may be a ring. */
    private static final int DEEPEST_CAUSE = 20;

    /** As many frames as a JVM keeps of an overflow by itself. */
    private static final int LONGEST_TRACE = 1_024;

    /** Below the handler stands the platform; which one it is, is nobody's business. */
    private static final List<String> PLATFORM = List.of(
            ObjectHandler.class.getName(),
            StreamHandler.class.getName(),
            PlainFunction.class.getName(),
            JsonFunction.class.getName());

    private Fault() {}

    static JsonNode payloadOf(Throwable thrown) {
        return payloadOf(thrown, 0);
    }

    private static JsonNode payloadOf(Throwable thrown, int depth) {
        ObjectBuilder payload = Json.object(4);
        payload.putIfPresent("errorMessage", thrown.getMessage());
        payload.put("errorType", thrown.getClass().getName());
        payload.put("stackTrace", traceOf(thrown));
        @Nullable Throwable cause = thrown.getCause();
        if (cause != null && depth < DEEPEST_CAUSE) {
            payload.put("cause", payloadOf(cause, depth + 1));
        }
        return payload.build();
    }

    private static JsonNode traceOf(Throwable thrown) {
        return Json.array(Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !PLATFORM.contains(frame.getClassName()))
                .limit(LONGEST_TRACE)
                .map(frame -> Json.text(frame.toString()))
                .toList());
    }
}
