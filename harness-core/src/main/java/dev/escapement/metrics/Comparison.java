package dev.escapement.metrics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** When a value is beyond the threshold of an alarm. */
@API(status = Status.EXPERIMENTAL)
public enum Comparison {
    /** When it is larger. */
    GREATER_THAN,
    /** When it is larger or equal. */
    GREATER_THAN_OR_EQUAL_TO,
    /** When it is smaller. */
    LESS_THAN,
    /** When it is smaller or equal. */
    LESS_THAN_OR_EQUAL_TO;

    boolean isBreached(double value, double threshold) {
        return switch (this) {
            case GREATER_THAN -> value > threshold;
            case GREATER_THAN_OR_EQUAL_TO -> value >= threshold;
            case LESS_THAN -> value < threshold;
            case LESS_THAN_OR_EQUAL_TO -> value <= threshold;
        };
    }
}
