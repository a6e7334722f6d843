package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.jspecify.annotations.Nullable;

/** What a Task, a Map and its reader and batcher read as numbers; a text of a number will do. */
final class NumberFields {

    /** The reader of the items judges its sign, later and under another error (asl-reference 7.3). */
    private static final String MAX_ITEMS = "MaxItems";

    private NumberFields() {}

    static JsonNode integer(String field, Bindings bindings, Path path) {
        long number = number(field, bindings, path);
        if (number < 0 && !field.equals(MAX_ITEMS)) {
            throw EvaluationException.runtime(field + " cannot be negative.");
        }
        return Json.number(number);
    }

    static JsonNode positive(String field, Bindings bindings, Path path) {
        long number = number(field, bindings, path);
        if (number <= 0) {
            throw EvaluationException.runtime(field + " must be greater than 0.");
        }
        return Json.number(number);
    }

    static JsonNode percentage(String field, Bindings bindings, Path path) {
        JsonNode found = path.evaluate(bindings);
        @Nullable Double percentage = fraction(found);
        if (percentage == null) {
            throw notValid(field, found, "float", path);
        }
        if (!(percentage >= 0 && percentage <= 100)) {
            throw EvaluationException.runtime(field + " must be between 0 and 100.");
        }
        return found.isNumber() ? found : Json.number(percentage);
    }

    /** The value as a whole number; {@code null} if it is none. */
    static @Nullable Long wholeNumber(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? (Long) value.longValue() : null;
        }
        try {
            return value.isTextual() ? Long.valueOf(value.textValue()) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** Texts without quotes, everything else as JSON. */
    static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : Json.write(value);
    }

    private static long number(String field, Bindings bindings, Path path) {
        JsonNode found = path.evaluate(bindings);
        @Nullable Long number = wholeNumber(found);
        if (number == null || number != number.intValue()) {
            throw notValid(field, found, "integer", path);
        }
        return number;
    }

    private static @Nullable Double fraction(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        try {
            return value.isTextual() ? Double.valueOf(value.textValue()) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static EvaluationException notValid(String field, JsonNode found, String type, Path path) {
        return EvaluationException.runtime("The " + field + "Path field refers to value \"" + shown(found)
                + "\" which is not a valid " + type + ": " + path.text());
    }
}
