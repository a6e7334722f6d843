package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.jspecify.annotations.Nullable;

/** What a Wait reads. */
final class WaitFields {

    private static final long LONGEST_WAIT_IN_SECONDS = Integer.MAX_VALUE;

    private WaitFields() {}

    static JsonNode seconds(Bindings bindings, Path path) {
        JsonNode found = found("SecondsPath", bindings, path);
        String shown = path.text() + " == " + NumberFields.shown(found);
        @Nullable Long seconds = NumberFields.wholeNumber(found);
        if (seconds == null) {
            throw EvaluationException.runtime("The SecondsPath parameter cannot be parsed as a long value: " + shown);
        }
        if (seconds < 0) {
            throw EvaluationException.runtime("The SecondsPath parameter references a negative value: " + shown);
        }
        if (seconds > LONGEST_WAIT_IN_SECONDS) {
            throw EvaluationException.runtime("Wait state delay is too long.");
        }
        return Json.number(seconds);
    }

    static JsonNode timestamp(Bindings bindings, Path path) {
        JsonNode found = found("TimestampPath", bindings, path);
        if (!found.isTextual() || !Timestamps.isValid(found.textValue())) {
            throw EvaluationException.runtime(
                    "The TimestampPath parameter does not reference a valid ISO-8601 extended offset"
                            + " date-time format string: " + path.text() + " == " + NumberFields.shown(found));
        }
        return found;
    }

    private static JsonNode found(String field, Bindings bindings, Path path) {
        @Nullable JsonNode found = path.find(bindings);
        if (found != null) {
            return found;
        }
        throw path.meetsNull(bindings)
                ? Path.appliedToNull()
                : EvaluationException.runtime(
                        "The " + field + " parameter does not reference an input value: " + path.text());
    }
}
