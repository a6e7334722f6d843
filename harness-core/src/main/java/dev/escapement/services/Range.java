package dev.escapement.services;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a number or of a length, both inclusive, both optional.
 *
 * @param min {@code null} when there is no lower bound
 * @param max {@code null} when there is no upper bound
 */
@API(status = Status.EXPERIMENTAL)
public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    /** No bounds at all. */
    public static final Range ANY = new Range(null, null);

    /** Whether the number is too small. */
    public boolean isAbove(BigDecimal number) {
        return min != null && number.compareTo(min) < 0;
    }

    /** Whether the number is too large. */
    public boolean isBelow(BigDecimal number) {
        return max != null && number.compareTo(max) > 0;
    }

    /** The number of the range that is nearest to nought. */
    BigDecimal leastMagnitude() {
        if (isAbove(BigDecimal.ZERO) && min != null) {
            return min;
        }
        return isBelow(BigDecimal.ZERO) && max != null ? max : BigDecimal.ZERO;
    }
}
