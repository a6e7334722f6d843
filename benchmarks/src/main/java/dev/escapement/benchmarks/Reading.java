package dev.escapement.benchmarks;

/**
 * What was measured.
 *
 * @param spread half the width of the 99.9 % confidence interval, or of the range of cold runs; in the same unit
 */
record Reading(double value, double spread) {

    Reading times(double factor) {
        return new Reading(value * factor, spread * factor);
    }

    /** A quotient, whose relative spreads add up. */
    Reading over(Reading other) {
        double quotient = value / other.value;
        return new Reading(quotient, quotient * (spread / value + other.spread / other.value));
    }
}
