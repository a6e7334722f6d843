package dev.escapement.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as arguments: {@code 90s}, {@code 1h30m}, {@code 2 d}. */
final class Durations {

    private static final Pattern WHOLE = Pattern.compile("(\\s*\\d{1,9}\\s*(ms|s|min|m|h|d))+\\s*");
    private static final Pattern PART = Pattern.compile("(\\d+)\\s*(ms|s|min|m|h|d)");

    private Durations() {}

    /** The duration; {@code null} if it is none. */
    static @Nullable Duration read(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            sum = sum.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
        }
        return sum;
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m", "min" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
