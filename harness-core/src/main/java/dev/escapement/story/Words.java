package dev.escapement.story;

import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** How durations and errors are written wherever people read them. */
@API(status = Status.EXPERIMENTAL)
public final class Words {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LONGEST_CAUSE = 400;
    private static final int MILLI_DIGITS = 3;
    private static final int MOST_OUTCOMES = 5;

    private Words() {}

    /** To the millisecond: {@code 6.240 s}; from a minute on as {@link #roundly}. */
    public static String exactly(Duration duration) {
        return duration.compareTo(MINUTE) < 0 ? thousandths(duration.toMillis()) + " s" : roundly(duration);
    }

    /** Without zeros: {@code 2 s}, {@code 0.25 s}, {@code 1 d 30 min}. */
    public static String roundly(Duration duration) {
        StringJoiner words = new StringJoiner(" ");
        add(words, duration.toDays(), "d");
        add(words, duration.toHoursPart(), "h");
        add(words, duration.toMinutesPart(), "min");
        if (duration.toSecondsPart() > 0 || duration.toMillisPart() > 0 || words.length() == 0) {
            words.add(seconds(duration.toSecondsPart(), duration.toMillisPart()) + " s");
        }
        return words.toString();
    }

    /** As a column: {@code +0.080}, {@code +1:30:00.000}, {@code +2d 00:00:00.000}. */
    static String offset(Duration since) {
        if (since.toHours() == 0) {
            return "+" + thousandths(since.toMillis());
        }
        String clock = padded(since.toHoursPart(), 2) + ":" + padded(since.toMinutesPart(), 2) + ":"
                + padded(since.toSecondsPart(), 2) + "." + padded(since.toMillisPart(), MILLI_DIGITS);
        return since.toDays() == 0 ? "+" + clock : "+" + since.toDays() + "d " + clock;
    }

    /** {@code Error: cause}, on one line and not too long; both may be missing. */
    static String error(@Nullable String error, @Nullable String cause) {
        return cause == null || cause.isEmpty() ? name(error) : name(error) + ": " + oneLine(cause);
    }

    static String name(@Nullable String error) {
        return error == null ? "an error without a name" : error;
    }

    /** How children ended, the most frequent first: {@code  (children: 57 SUCCEEDED, 3 Boom)}; nothing when there were none. */
    static String children(Map<String, Long> outcomes) {
        if (outcomes.isEmpty()) {
            return "";
        }
        String most = outcomes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_OUTCOMES)
                .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                .collect(Collectors.joining(", "));
        return " (children: " + most + (outcomes.size() > MOST_OUTCOMES ? ", …)" : ")");
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= LONGEST_CAUSE
                ? line
                : line.substring(0, LONGEST_CAUSE) + "… (" + line.length() + " characters)";
    }

    private static String seconds(int seconds, int millis) {
        String fraction = padded(millis, MILLI_DIGITS);
        int end = fraction.length();
        while (end > 0 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0 ? String.valueOf(seconds) : seconds + "." + fraction.substring(0, end);
    }

    /** {@code 6.240} for 6240. A formatter would load the machine's knowledge of all countries first. */
    private static String thousandths(long thousandths) {
        long amount = Math.abs(thousandths);
        return (thousandths < 0 ? "-" : "") + amount / 1_000 + "." + padded(amount % 1_000, MILLI_DIGITS);
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static void add(StringJoiner words, long number, String unit) {
        if (number > 0) {
            words.add(number + " " + unit);
        }
    }
}
