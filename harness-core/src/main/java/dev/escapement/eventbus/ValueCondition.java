package dev.escapement.eventbus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** What must hold of a value, which may be missing. */
interface ValueCondition {

    boolean holds(JsonNode value);

    /** Of the value, or of one of them if it is a list. */
    default boolean holdsOfAny(JsonNode value) {
        if (!value.isArray()) {
            return holds(value);
        }
        for (JsonNode element : value) {
            if (holds(element)) {
                return true;
            }
        }
        return false;
    }

    /** It is this one; numbers are compared as such. */
    static ValueCondition equal(JsonNode wanted) {
        return value -> value.isNumber() && wanted.isNumber()
                ? value.decimalValue().compareTo(wanted.decimalValue()) == 0
                : value.equals(wanted);
    }

    /** It is a text of which something holds. */
    static ValueCondition text(Predicate<String> wanted) {
        return value -> value.isTextual() && wanted.test(value.textValue());
    }

    /** It is a number of which something holds. */
    static ValueCondition number(Predicate<BigDecimal> wanted) {
        return value -> value.isNumber() && wanted.test(value.decimalValue());
    }

    /** It is there and none of these holds; of a list, of none of its values. */
    static ValueCondition none(List<ValueCondition> unwanted) {
        return new ValueCondition() {
            @Override
            public boolean holds(JsonNode value) {
                return !value.isMissingNode() && !value.isObject()
                        && unwanted.stream().noneMatch(condition -> condition.holds(value));
            }

            @Override
            public boolean holdsOfAny(JsonNode value) {
                if (!value.isArray()) {
                    return holds(value);
                }
                for (JsonNode element : value) {
                    if (!holds(element)) {
                        return false;
                    }
                }
                return true;
            }
        };
    }

    /** It is there, or is not. */
    static ValueCondition exists(boolean wanted) {
        return new ValueCondition() {
            @Override
            public boolean holds(JsonNode value) {
                return (value.isValueNode() && !value.isMissingNode()) == wanted;
            }

            @Override
            public boolean holdsOfAny(JsonNode value) {
                return value.isArray() ? wanted == !value.isEmpty() : holds(value);
            }
        };
    }
}
