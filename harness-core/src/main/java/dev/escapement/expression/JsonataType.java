package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a field of a state needs its value to be. */
@API(status = Status.EXPERIMENTAL)
public enum JsonataType {
    /** Any value at all. */
    ANY,
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** A number without a fraction, such as a count or a number of seconds. */
    INTEGER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** An array. */
    ARRAY,
    /** An object. */
    OBJECT,
    /** A string with a date, a time and an offset. */
    TIMESTAMP;

    /** What the service calls the type of a value. */
    static String of(JsonNode value) {
        return value.getNodeType().toString().toLowerCase(Locale.ROOT);
    }

    /** What the service calls this type. */
    String words() {
        return this == TIMESTAMP ? STRING.words() : name().toLowerCase(Locale.ROOT);
    }

    boolean admits(JsonNode value) {
        return switch (this) {
            case ANY -> true;
            case STRING, TIMESTAMP -> value.isTextual();
            case NUMBER -> value.isNumber();
            case INTEGER -> value.isIntegralNumber() || isWhole(value);
            case BOOLEAN -> value.isBoolean();
            case ARRAY -> value.isArray();
            case OBJECT -> value.isObject();
        };
    }

    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.doubleValue() == (long) value.doubleValue();
    }

    /** A value that is admitted, as whoever uses it wants it: whole numbers without a fraction. */
    JsonNode normal(JsonNode value) {
        return this == INTEGER && !value.isIntegralNumber() ? Json.number((long) value.doubleValue()) : value;
    }
}
