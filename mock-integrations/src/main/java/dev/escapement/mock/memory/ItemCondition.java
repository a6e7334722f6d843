package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A condition expression, asked of one item. */
final class ItemCondition {

    private final ItemWords words;
    private final JsonNode item;

    private ItemCondition(ItemWords words, JsonNode item) {
        this.words = words;
        this.item = item;
    }

    /** Whether a request may go on with the item there is, an empty one if there is none. */
    static boolean holds(JsonNode parameters, JsonNode item) {
        JsonNode text = parameters.path("ConditionExpression");
        if (!text.isTextual()) {
            return true;
        }
        ItemWords words = new ItemWords(text.textValue(), parameters);
        boolean holds = new ItemCondition(words, item).either();
        if (!words.isOver()) {
            throw words.notUnderstood(words.take());
        }
        return holds;
    }

    private boolean either() {
        boolean holds = both();
        while (words.takes("OR")) {
            holds |= both();
        }
        return holds;
    }

    private boolean both() {
        boolean holds = single();
        while (words.takes("AND")) {
            holds &= single();
        }
        return holds;
    }

    private boolean single() {
        if (words.takes("NOT")) {
            return !single();
        }
        if (words.takes("(")) {
            boolean holds = either();
            words.expect(")");
            return holds;
        }
        return words.seesFunction() ? function() : comparison();
    }

    private boolean function() {
        String name = words.function();
        JsonNode attribute = item.get(words.attribute());
        boolean holds = switch (name) {
            case "attribute_exists" -> attribute != null;
            case "attribute_not_exists" -> attribute == null;
            case "begins_with" -> beginsWith(attribute);
            default -> throw words.notUnderstood(name);
        };
        words.expect(")");
        return holds;
    }

    private boolean beginsWith(@Nullable JsonNode attribute) {
        words.expect(",");
        String start = words.value().path("S").asText();
        return attribute != null && attribute.path("S").asText().startsWith(start);
    }

    private boolean comparison() {
        JsonNode left = operand();
        String operator = words.take();
        JsonNode right = operand();
        Integer order = Item.compare(left, right);
        return switch (operator) {
            case "=" -> Item.same(left, right);
            case "<>" -> !Item.same(left, right);
            case "<" -> order != null && order < 0;
            case "<=" -> order != null && order <= 0;
            case ">" -> order != null && order > 0;
            case ">=" -> order != null && order >= 0;
            default -> throw words.notUnderstood(operator);
        };
    }

    private @Nullable JsonNode operand() {
        return words.seesValue() ? words.value() : item.get(words.attribute());
    }
}
