package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.HashOrder;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.json.ObjectBuilder;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code States.StringToJson}, {@code States.JsonToString} and {@code States.JsonMerge}. */
final class JsonFunctions {

    private JsonFunctions() {}

    static JsonNode parse(Arguments arguments) {
        String text = arguments.text(0);
        if (text.isBlank()) {
            return Json.nothing();
        }
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw arguments.failure(0, "must be valid JSON: " + problem.reason(), problem);
        }
    }

    static JsonNode write(Arguments arguments) {
        return Json.text(Json.write(arguments.any(0)));
    }

    /** One level deep, the second object wins; the result comes out of a hash table of the service (seen in a recording). */
    static JsonNode merge(Arguments arguments) {
        JsonNode first = arguments.object(0);
        JsonNode second = arguments.object(1);
        if (!arguments.any(2).isBoolean() || arguments.any(2).booleanValue()) {
            throw arguments.failure(2, "must be false: deep merging is not supported");
        }
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> member : first.properties()) {
            names.add(member.getKey());
        }
        for (Map.Entry<String, JsonNode> member : second.properties()) {
            names.add(member.getKey());
        }
        ObjectBuilder merged = Json.object(names.size());
        for (String name : HashOrder.of(names)) {
            @Nullable JsonNode winner = second.get(name);
            merged.putIfPresent(name, winner == null ? first.get(name) : winner);
        }
        return merged.build();
    }
}
