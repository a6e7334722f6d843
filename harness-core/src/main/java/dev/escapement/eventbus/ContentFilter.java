package dev.escapement.eventbus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.services.NearestNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads what a pattern says of a value beyond what it is: {@code {"prefix": "order-"}}. */
final class ContentFilter {

    private static final List<String> KNOWN = List.of(
            "prefix", "suffix", "equals-ignore-case", "wildcard", "anything-but", "numeric", "exists");
    private static final int MOST_BOUNDS = 4;

    private ContentFilter() {}

    static ValueCondition read(String path, JsonNode filter) {
        if (filter.size() != 1) {
            throw PatternReader.invalid(path, "Only one key allowed in match expression");
        }
        Map.Entry<String, JsonNode> only = filter.properties().iterator().next();
        String place = path + "/" + only.getKey();
        JsonNode operand = only.getValue();
        return switch (only.getKey()) {
            case "anything-but" -> anythingBut(place, operand);
            case "numeric" -> numeric(place, operand);
            case "exists" -> exists(place, operand);
            default -> text(place, only.getKey(), operand);
        };
    }

    private static ValueCondition text(String path, String kind, JsonNode operand) {
        return ValueCondition.text(
                switch (kind) {
                    case "prefix" -> prefix(path, operand);
                    case "suffix" -> suffix(path, operand);
                    case "equals-ignore-case" -> word(path, operand)::equalsIgnoreCase;
                    case "wildcard" -> Wildcard.of(word(path, operand))::matches;
                    default ->
                        throw PatternReader.invalid(
                                path, "Unrecognized match type " + kind + "." + NearestNames.hint(kind, KNOWN));
                });
    }

    private static Predicate<String> prefix(String path, JsonNode operand) {
        if (operand.isObject()) {
            String wanted = word(path, operand.path("equals-ignore-case"));
            return text -> text.regionMatches(true, 0, wanted, 0, wanted.length());
        }
        String wanted = word(path, operand);
        return text -> text.startsWith(wanted);
    }

    private static Predicate<String> suffix(String path, JsonNode operand) {
        if (operand.isObject()) {
            String wanted = word(path, operand.path("equals-ignore-case"));
            return text -> text.regionMatches(true, text.length() - wanted.length(), wanted, 0, wanted.length());
        }
        String wanted = word(path, operand);
        return text -> text.endsWith(wanted);
    }

    private static String word(String path, JsonNode operand) {
        if (!operand.isTextual()) {
            throw PatternReader.invalid(path, "A text is expected here, this is " + Json.write(operand));
        }
        return operand.textValue();
    }

    private static ValueCondition anythingBut(String path, JsonNode operand) {
        List<ValueCondition> unwanted = new ArrayList<>();
        if (operand.isObject() && operand.size() == 1) {
            Map.Entry<String, JsonNode> only = operand.properties().iterator().next();
            each(only.getValue(), value -> unwanted.add(text(path + "/" + only.getKey(), only.getKey(), value)));
        } else if (operand.isObject()) {
            throw PatternReader.invalid(path, "Only one key allowed in match expression");
        } else {
            each(operand, value -> unwanted.add(ValueCondition.equal(value)));
        }
        if (unwanted.isEmpty()) {
            throw PatternReader.invalid(path, "Empty arrays are not allowed");
        }
        return ValueCondition.none(unwanted);
    }

    private static void each(JsonNode operand, Consumer<JsonNode> work) {
        if (operand.isArray()) {
            operand.forEach(work);
        } else {
            work.accept(operand);
        }
    }

    /** {@code [">", 0, "<=", 5]} */
    private static ValueCondition numeric(String path, JsonNode operand) {
        if (!operand.isArray() || operand.isEmpty() || operand.size() % 2 != 0 || operand.size() > MOST_BOUNDS) {
            throw PatternReader.invalid(path, "A comparison and a number are expected, or two of each");
        }
        List<Predicate<BigDecimal>> bounds = new ArrayList<>();
        for (int i = 0; i < operand.size(); i += 2) {
            if (!operand.get(i + 1).isNumber()) {
                throw PatternReader.invalid(
                        path, "A number is expected here, this is " + Json.write(operand.get(i + 1)));
            }
            bounds.add(bound(path, operand.get(i).asText(), operand.get(i + 1).decimalValue()));
        }
        return ValueCondition.number(number -> bounds.stream().allMatch(bound -> bound.test(number)));
    }

    private static Predicate<BigDecimal> bound(String path, String comparison, BigDecimal limit) {
        return switch (comparison) {
            case "=" -> number -> number.compareTo(limit) == 0;
            case "!=" -> number -> number.compareTo(limit) != 0;
            case "<" -> number -> number.compareTo(limit) < 0;
            case "<=" -> number -> number.compareTo(limit) <= 0;
            case ">" -> number -> number.compareTo(limit) > 0;
            case ">=" -> number -> number.compareTo(limit) >= 0;
            default -> throw PatternReader.invalid(path, "Unrecognized numeric range operator: " + comparison);
        };
    }

    private static ValueCondition exists(String path, JsonNode operand) {
        if (!operand.isBoolean()) {
            throw PatternReader.invalid(path, "true or false is expected here, this is " + Json.write(operand));
        }
        return ValueCondition.exists(operand.booleanValue());
    }
}
