package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import dev.escapement.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows our values to the JSONPath library as they are and counts its looks at them, so that a path such as {@code $..*..*} comes
 * to an end.
 */
final class NodeProvider extends JacksonJsonNodeJsonProvider {

    /** Some ten looks at every value of the largest payload. */
    private static final int MAX_LOOKS = 2_000_000;

    private int looks;

    @Override
    public boolean isMap(@Nullable Object value) {
        if (++looks > MAX_LOOKS) {
            throw EvaluationException.runtime("The path looks at more than " + MAX_LOOKS + " values");
        }
        return super.isMap(value);
    }

    /** Values stay values. */
    @Override
    public @Nullable Object unwrap(@Nullable Object value) {
        return value;
    }

    @Override
    public JsonNode createArray() {
        return Json.array(List.of());
    }

    @Override
    public JsonNode createMap() {
        return Json.object().build();
    }
}
