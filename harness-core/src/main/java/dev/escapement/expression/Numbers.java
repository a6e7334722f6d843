package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** What the expressions do with JSON numbers. */
final class Numbers {

    /** Whole numbers beyond it have no exact double. */
    private static final long LARGEST_EXACT = 1L << 53;

    private Numbers() {}

    /** By value, whatever the notation: {@code 1} and {@code 1.0} are the same. */
    static int compare(JsonNode left, JsonNode right) {
        if (isSmallInteger(left) && isSmallInteger(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if (isExactAsDouble(left) && isExactAsDouble(right)) {
            double one = left.doubleValue();
            double other = right.doubleValue();
            return one == other ? 0 : Double.compare(one, other);
        }
        return left.decimalValue().compareTo(right.decimalValue());
    }

    /** Half of a unit goes up, towards the positive: {@code -1.5} becomes {@code -1} (asl-reference 2.5). */
    static long rounded(JsonNode number) {
        return isSmallInteger(number) ? number.longValue() : Math.round(number.doubleValue());
    }

    private static boolean isExactAsDouble(JsonNode number) {
        return number.isDouble() || (isSmallInteger(number) && Math.abs(number.longValue()) <= LARGEST_EXACT);
    }

    private static boolean isSmallInteger(JsonNode number) {
        return number.isInt() || number.isLong();
    }
}
