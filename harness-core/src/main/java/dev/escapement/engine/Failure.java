package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.ErrorMatching;
import dev.escapement.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An error on its way to whoever handles it.
 *
 * @param terminal whether nothing may handle it
 * @param missedHeartbeat whether it is a timeout because of silence
 * @param strand the strand it last failed on
 */
record Failure(@Nullable String error, @Nullable String cause, boolean terminal, boolean missedHeartbeat, int strand) {

    static Failure of(int strand, @Nullable String error, @Nullable String cause) {
        return new Failure(error, cause, false, false, strand);
    }

    static Failure runtime(int strand, String cause) {
        return new Failure("States.Runtime", cause, true, false, strand);
    }

    static Failure timeout(int strand, boolean missedHeartbeat) {
        return new Failure(ErrorMatching.TIMEOUT, null, false, missedHeartbeat, strand);
    }

    /** What a catcher sees. A timeout has no cause in the history, and an empty one here (asl-reference 3.8.4). */
    JsonNode errorOutput() {
        boolean timedOut = ErrorMatching.TIMEOUT.equals(error) && cause == null;
        return Json.object()
                .put("Error", error == null ? Json.nothing() : Json.text(error))
                .put("Cause", timedOut ? Json.text("") : cause == null ? Json.nothing() : Json.text(cause))
                .build();
    }
}
