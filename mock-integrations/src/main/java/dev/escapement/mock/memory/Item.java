package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be done with items and their values, which say their own type: {@code {"N": "7"}}. */
final class Item {

    private Item() {}

    static JsonNode without(JsonNode item, String attribute) {
        ObjectBuilder rest = Json.object();
        for (Map.Entry<String, JsonNode> each : item.properties()) {
            if (!each.getKey().equals(attribute)) {
                rest.put(each.getKey(), each.getValue());
            }
        }
        return rest.build();
    }

    static JsonNode number(BigDecimal value) {
        return Json.object()
                .put("N", value.stripTrailingZeros().toPlainString())
                .build();
    }

    /** The number it is; {@code null} if it is none. */
    static @Nullable BigDecimal numberOf(@Nullable JsonNode value) {
        if (value == null || !value.path("N").isTextual()) {
            return null;
        }
        try {
            return new BigDecimal(value.path("N").textValue());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** Less than, equal to or more than zero; {@code null} if they cannot be compared. */
    static @Nullable Integer compare(@Nullable JsonNode left, @Nullable JsonNode right) {
        BigDecimal one = numberOf(left);
        BigDecimal other = numberOf(right);
        if (one != null && other != null) {
            return one.compareTo(other);
        }
        if (left == null
                || right == null
                || !left.path("S").isTextual()
                || !right.path("S").isTextual()) {
            return null;
        }
        return left.path("S").textValue().compareTo(right.path("S").textValue());
    }

    static boolean same(@Nullable JsonNode left, @Nullable JsonNode right) {
        Integer order = compare(left, right);
        return order == null ? left != null && left.equals(right) : order == 0;
    }
}
