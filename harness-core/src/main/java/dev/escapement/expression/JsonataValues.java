package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values on their way into the engine and back. */
final class JsonataValues {

    /** What reading a text costs besides looking at it; long texts must not be multiplied for nothing. */
    private static final long CHARACTER = 16;

    private JsonataValues() {}

    /** The value as the engine sees it. */
    static Object view(JsonNode node, JsonataRun run) {
        run.look();
        return switch (node.getNodeType()) {
            case OBJECT -> new JsonataObjectView(node, run);
            // The engine writes into empty arrays when it makes objects of them.
            case ARRAY -> node.isEmpty() ? new ArrayList<>(0) : new JsonataArrayView(node, run);
            case STRING -> text(node.textValue(), run);
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            default -> Jsonata.NULL_VALUE;
        };
    }

    private static String text(String text, JsonataRun run) {
        run.spend(CHARACTER * text.length());
        return text;
    }

    /** The engine's value as JSON; {@code null} if it is or contains a function. */
    static @Nullable JsonNode node(@Nullable Object value) {
        if (value instanceof JsonataView view) {
            return view.node();
        }
        if (value instanceof String text) {
            return Json.text(text);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean bool) {
            return Json.bool(bool);
        }
        if (value instanceof List<?> list) {
            return array(list);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        return value == null || value == Jsonata.NULL_VALUE ? Json.nothing() : null;
    }

    static JsonNode number(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return Json.number(number.longValue());
        }
        return number instanceof BigInteger big ? Json.parse(big.toString()) : Json.number(number.doubleValue());
    }

    private static @Nullable JsonNode array(List<?> list) {
        List<JsonNode> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            JsonNode node = node(element);
            if (node == null) {
                return null;
            }
            elements.add(node);
        }
        return Json.array(elements);
    }

    private static @Nullable JsonNode object(Map<?, ?> map) {
        ObjectBuilder members = Json.object();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            JsonNode node = node(member.getValue());
            if (node == null) {
                return null;
            }
            members.put(String.valueOf(member.getKey()), node);
        }
        return members.build();
    }
}
