package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The range of a number in a definition (asl-reference 1.2.2).
 *
 * @param whole whether it must be an integer
 * @param least the smallest value, as the service prints it
 * @param most the greatest value, as the service prints it; {@code null} for no bound
 */
record Bounds(boolean whole, String least, @Nullable String most) {

    static final Bounds POSITIVE_SECONDS = whole(1, 99_999_999);
    static final Bounds SECONDS = whole(0, 99_999_999);
    static final Bounds ATTEMPTS = whole(0, 99_999_999);
    static final Bounds DELAY_SECONDS = whole(1, 31_622_400);
    static final Bounds BACKOFF = new Bounds(false, "1.0", null);
    static final Bounds COUNT = whole(0, Integer.MAX_VALUE);
    static final Bounds ITEMS = whole(0, 100_000_000);
    static final Bounds BATCH_BYTES = whole(0, 262_144);
    static final Bounds PERCENTAGE = new Bounds(false, "0.0", "100.0");

    private static Bounds whole(long least, long most) {
        return new Bounds(true, String.valueOf(least), String.valueOf(most));
    }

    /** The member's number if it is one within the bounds; {@code null} if it is missing or was reported. */
    @Nullable JsonNode read(Fields fields, String name) {
        JsonNode value = fields.get(name);
        return value == null || accepts(value, fields.location(name), fields) ? value : null;
    }

    private boolean accepts(JsonNode value, Location location, Fields fields) {
        if (!value.isNumber() || (whole && !isWhole(value))) {
            fields.wrongType(location, whole ? "Integer" : "Number");
            return false;
        }
        BigDecimal number = value.decimalValue();
        if (number.compareTo(new BigDecimal(least)) < 0) {
            fields.problems().schema(location, "Minimum value is " + least);
            return false;
        }
        if (most != null && number.compareTo(new BigDecimal(most)) > 0) {
            fields.problems().schema(location, "Maximum value is " + most);
            return false;
        }
        return true;
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() || value.doubleValue() == Math.rint(value.doubleValue());
    }
}
