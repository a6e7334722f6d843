package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import org.jspecify.annotations.Nullable;

/**
 * A JSONPath in the full dialect of the Jayway library, asked of what a callee gets.
 *
 * <p>A compiled path keeps its position while it reads. So each belongs to one script and one thread.
 */
final class PathQuestion {

    private final JsonPath path;
    private final Configuration configuration = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private PathQuestion(JsonPath path) {
        this.path = path;
    }

    static PathQuestion of(String text) {
        try {
            return new PathQuestion(JsonPath.compile(text));
        } catch (InvalidPathException | IllegalArgumentException trouble) {
            throw new IllegalArgumentException("'" + text + "' is no JSONPath: " + trouble.getMessage(), trouble);
        }
    }

    /** Whether it leads anywhere: a definite path to a value, any other to at least one. */
    boolean findsSomethingIn(JsonNode value) {
        JsonNode found = find(value);
        return found != null && (path.isDefinite() || !found.isEmpty());
    }

    /** Whether it leads to this value. */
    boolean finds(JsonNode expected, JsonNode value) {
        return JsonComparison.EXACT.differences(expected, find(value)).isEmpty();
    }

    private @Nullable JsonNode find(JsonNode value) {
        if (value.isMissingNode()) {
            return null;
        }
        Object found = path.read(value, configuration);
        if (found instanceof Number number) {
            return Json.parse(number.toString());
        }
        return (JsonNode) found;
    }
}
