package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a filter compares with. To the service it is a text, with or without apostrophes, that is read as the type of whatever it
 * meets: {@code '5'} equals the number 5 and {@code 5} the text "5".
 */
final class FilterLiteral {

    private static final int LONGEST_NUMBER = 1_000;

    private final String text;
    private final @Nullable BigDecimal number;

    FilterLiteral(String text) {
        this.text = text;
        this.number = numberIn(text);
    }

    boolean isMetBy(Relation relation, JsonNode value) {
        if (value.isContainerNode()) {
            return false;
        }
        if (isNull(value) || text.equals("null")) {
            boolean bothNull = isNull(value) && text.equals("null");
            return bothNull ? relation.holds(0) : relation == Relation.NOT_EQUALS;
        }
        @Nullable Integer order = orderOf(value);
        return order == null ? relation == Relation.NOT_EQUALS : relation.holds(order);
    }

    private @Nullable Integer orderOf(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().compareTo(text);
        }
        if (value.isNumber()) {
            return number == null ? null : (Integer) value.decimalValue().compareTo(number);
        }
        boolean isTruthValue = text.equals("true") || text.equals("false");
        return isTruthValue ? (Integer) Boolean.compare(value.booleanValue(), text.equals("true")) : null;
    }

    private static boolean isNull(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    private static @Nullable BigDecimal numberIn(String text) {
        try {
            return text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
