package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The four types whose values a rule can compare; a value of another type is never in any relation. */
enum ComparedType {
    STRING("String", "String") {
        @Override
        boolean isOperand(JsonNode value) {
            return value.isTextual();
        }

        @Override
        boolean holds(Relation relation, JsonNode left, JsonNode right) {
            return left.isTextual()
                    && right.isTextual()
                    && relation.holds(left.textValue().compareTo(right.textValue()));
        }
    },

    NUMERIC("Numeric", "Number") {
        @Override
        boolean isOperand(JsonNode value) {
            return value.isNumber();
        }

        @Override
        boolean holds(Relation relation, JsonNode left, JsonNode right) {
            return left.isNumber() && right.isNumber() && relation.holds(Numbers.compare(left, right));
        }
    },

    BOOLEAN("Boolean", "Boolean") {
        @Override
        boolean isOperand(JsonNode value) {
            return value.isBoolean();
        }

        @Override
        boolean holds(Relation relation, JsonNode left, JsonNode right) {
            return left.isBoolean() && right.isBoolean() && left.booleanValue() == right.booleanValue();
        }
    },

    TIMESTAMP("Timestamp", "String") {
        @Override
        boolean isOperand(JsonNode value) {
            return value.isTextual();
        }

        @Override
        boolean holds(Relation relation, JsonNode left, JsonNode right) {
            @Nullable Instant one = instant(left);
            @Nullable Instant other = one == null ? null : instant(right);
            return one != null && other != null && relation.holds(one.compareTo(other));
        }

        @Override
        Predicate<JsonNode> against(Relation relation, JsonNode operand) {
            @Nullable Instant fixed = instant(operand);
            return value -> {
                @Nullable Instant found = instant(value);
                return found != null && fixed != null && relation.holds(found.compareTo(fixed));
            };
        }
    };

    private final String word;
    private final String jsonType;

    ComparedType(String word, String jsonType) {
        this.word = word;
        this.jsonType = jsonType;
    }

    /** As its operators begin. */
    String word() {
        return word;
    }

    /** The type of an operand, as a problem names it. */
    String jsonType() {
        return jsonType;
    }

    abstract boolean isOperand(JsonNode value);

    abstract boolean holds(Relation relation, JsonNode left, JsonNode right);

    /** The question whether a value is in the relation to an operand that is known beforehand. */
    Predicate<JsonNode> against(Relation relation, JsonNode operand) {
        return value -> holds(relation, value, operand);
    }

    private static @Nullable Instant instant(JsonNode value) {
        return value.isTextual() ? Timestamps.parse(value.textValue()) : null;
    }
}
