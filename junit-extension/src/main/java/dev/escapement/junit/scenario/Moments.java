package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How scenario files write durations and instants. */
final class Moments {

    static final String DURATION_PATTERN = "^([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(ms|s|min|h|d)$";

    private static final Pattern DURATION = Pattern.compile(DURATION_PATTERN);
    private static final int NANO_DIGITS = 9;

    private Moments() {}

    static boolean isDuration(JsonNode value) {
        return value.isTextual() && DURATION.matcher(value.textValue()).matches();
    }

    /** {@code 80 ms}, {@code 2 s}, {@code 1.5 h}. */
    static Duration duration(JsonNode value) {
        Matcher matcher = DURATION.matcher(value.asText());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(value + " is no duration");
        }
        BigDecimal seconds = new BigDecimal(matcher.group(1)).multiply(unit(matcher.group(2)));
        return Duration.ofSeconds(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(NANO_DIGITS).longValue());
    }

    static boolean isInstant(JsonNode value) {
        try {
            return value.isTextual() && !Instant.parse(value.textValue()).equals(Instant.MAX);
        } catch (DateTimeException noInstant) {
            return false;
        }
    }

    static Instant instant(JsonNode value) {
        return Instant.parse(value.asText());
    }

    private static BigDecimal unit(String name) {
        return new BigDecimal(
                switch (name) {
                    case "ms" -> "0.001";
                    case "s" -> "1";
                    case "min" -> "60";
                    case "h" -> "3600";
                    default -> "86400";
                });
    }
}
