package dev.escapement.expression;

import java.util.Map;

/** The characters that have a meaning in the picture of a number; options give them other looks. */
final class JsonataNumberSymbols {

    final String decimal;
    final String grouping;
    final String exponent;
    final String minus;
    final String percent;
    final String perMille;
    final String digit;
    final String pattern;
    final char zero;

    JsonataNumberSymbols(Map<String, String> options) {
        this.decimal = options.getOrDefault("decimal-separator", ".");
        this.grouping = options.getOrDefault("grouping-separator", ",");
        this.exponent = options.getOrDefault("exponent-separator", "e");
        this.minus = options.getOrDefault("minus-sign", "-");
        this.percent = options.getOrDefault("percent", "%");
        this.perMille = options.getOrDefault("per-mille", "\u2030");
        this.digit = options.getOrDefault("digit", "#");
        this.pattern = options.getOrDefault("pattern-separator", ";");
        this.zero = options.getOrDefault("zero-digit", "0").charAt(0);
    }

    boolean isDigit(char c) {
        return c >= zero && c < zero + 10;
    }

    boolean isDigitOrOptional(char c) {
        return isDigit(c) || digit.indexOf(c) >= 0;
    }

    /** Whether it belongs between prefix and suffix. */
    boolean isPart(char c) {
        return isActive(c) && exponent.indexOf(c) < 0;
    }

    int digitsIn(String part) {
        return (int) part.chars().filter(c -> isDigit((char) c)).count();
    }

    int placesIn(String part) {
        return (int) part.chars().filter(c -> isDigitOrOptional((char) c)).count();
    }

    /** Whether it stands for something between prefix and suffix. */
    boolean isActive(char c) {
        return isDigitOrOptional(c)
                || decimal.indexOf(c) >= 0
                || exponent.indexOf(c) >= 0
                || grouping.indexOf(c) >= 0
                || pattern.indexOf(c) >= 0;
    }
}
