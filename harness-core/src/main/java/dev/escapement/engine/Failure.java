package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.ErrorMatching;
import dev.escapement.definition.ErrorOutput;
import dev.escapement.expression.EvaluationException;
import org.jspecify.annotations.Nullable;

/**
 * An error on its way to whoever handles it.
 *
 * @param terminal whether nothing may handle it
 * @param missedHeartbeat whether it is a timeout because of silence
 * @param strand the strand it last failed on
 */
record Failure(@Nullable String error, @Nullable String cause, boolean terminal, boolean missedHeartbeat, int strand) {

    static final String RUNTIME = EvaluationException.Kind.RUNTIME.error();

    static Failure of(int strand, @Nullable String error, @Nullable String cause) {
        return new Failure(error, cause, false, false, strand);
    }

    static Failure runtime(int strand, String cause) {
        return new Failure(RUNTIME, cause, true, false, strand);
    }

    static Failure timeout(int strand, boolean missedHeartbeat) {
        return new Failure(ErrorMatching.TIMEOUT, null, false, missedHeartbeat, strand);
    }

    /** What a catcher sees. */
    JsonNode errorOutput() {
        return ErrorOutput.of(error, cause);
    }
}
