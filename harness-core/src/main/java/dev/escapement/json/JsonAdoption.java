package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies a foreign tree once, at the door. */
final class JsonAdoption {

    private JsonAdoption() {}

    static JsonNode adopt(JsonNode foreign) {
        return adopt(foreign, 0);
    }

    private static JsonNode adopt(JsonNode foreign, int depth) {
        if (depth > JsonText.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "a JSON value may be nested " + JsonText.MAX_DEPTH + " levels deep, no more");
        }
        return switch (foreign.getNodeType()) {
            case OBJECT -> object(foreign, depth);
            case ARRAY -> array(foreign, depth);
            case STRING -> Json.text(foreign.textValue());
            case NUMBER -> foreign.isFloat() || foreign.isDouble() ? Json.number(foreign.doubleValue()) : foreign;
            case BOOLEAN, NULL -> foreign;
            // Plain Java objects and bytes hidden in a tree become what they would be written as.
            default -> JsonText.read(JsonText.write(foreign));
        };
    }

    private static JsonNode object(JsonNode foreign, int depth) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : foreign.properties()) {
            members.put(member.getKey(), adopt(member.getValue(), depth + 1));
        }
        return SizedNodes.INSTANCE.objectOf(members);
    }

    private static JsonNode array(JsonNode foreign, int depth) {
        List<JsonNode> elements = new ArrayList<>(foreign.size());
        for (JsonNode element : foreign) {
            elements.add(adopt(element, depth + 1));
        }
        return SizedNodes.INSTANCE.arrayOf(elements);
    }
}
