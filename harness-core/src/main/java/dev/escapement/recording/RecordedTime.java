package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When something happened, in all the ways in which tools print it: seconds or milliseconds since 1970, ISO 8601, the console's words. */
final class RecordedTime {

    /** Seconds of the year 5138; milliseconds of 1973. */
    private static final double LARGEST_SECONDS = 1e11;

    private static final int SECONDS_END = 19;
    private static final double NANOS = 1e9;

    private static final DateTimeFormatter CONSOLE =
            DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm:ss a", Locale.ENGLISH);

    private RecordedTime() {}

    /** The instant; {@code null} where there is none, or a placeholder for one. */
    static @Nullable Instant of(JsonNode value) {
        if (value.isNumber()) {
            return ofNumber(value.doubleValue());
        }
        return value.isTextual() ? ofText(value.textValue()) : null;
    }

    static Instant ofNumber(double number) {
        if (Math.abs(number) > LARGEST_SECONDS) {
            return Instant.ofEpochMilli((long) number);
        }
        long seconds = (long) Math.floor(number);
        // Eleven digits before the point leave microseconds behind it, and the service has milliseconds.
        long micros = Math.round((number - seconds) * 1_000_000);
        return Instant.ofEpochSecond(seconds, micros * 1_000);
    }

    static Instant ofText(String text) {
        Instant plain = plainIso(text);
        return plain == null ? otherwise(text) : plain;
    }

    /** The usual form by its digits: a history has thousands of them. */
    private static @Nullable Instant plainIso(String text) {
        int length = text.length();
        if (length <= SECONDS_END || text.charAt(4) != '-' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        int at = SECONDS_END;
        double fraction = 0;
        if (text.charAt(at) == '.') {
            int start = ++at;
            while (at < length && Character.isDigit(text.charAt(at))) {
                at++;
            }
            fraction = at == start
                    ? 0
                    : digits(text, start, Math.min(at, start + 9)) / Math.pow(10, Math.min(at - start, 9));
        }
        Integer offset = offset(text, at);
        long day = offset == null ? -1 : day(text);
        int seconds = offset == null ? -1 : secondsOfDay(text);
        if (offset == null || day < 0 || seconds < 0) {
            return null;
        }
        return Instant.ofEpochSecond(day * 86_400 + seconds - offset, Math.round(fraction * NANOS));
    }

    private static @Nullable Integer offset(String text, int at) {
        int left = text.length() - at;
        if (left == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
            return 0;
        }
        if (left != 6 && left != 5 || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
            return null;
        }
        long hours = digits(text, at + 1, at + 3);
        long minutes = digits(text, text.length() - 2, text.length());
        if (hours < 0 || minutes < 0) {
            return null;
        }
        int seconds = (int) (hours * 3_600 + minutes * 60);
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private static long day(String text) {
        int year = (int) digits(text, 0, 4);
        int month = (int) digits(text, 5, 7);
        int dayOfMonth = (int) digits(text, 8, 10);
        boolean possible = year >= 1970 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 28;
        if (possible) {
            return LocalDate.of(year, month, dayOfMonth).toEpochDay();
        }
        try {
            return LocalDate.parse(text.substring(0, 10)).toEpochDay();
        } catch (DateTimeException none) {
            return -1;
        }
    }

    private static int secondsOfDay(String text) {
        long hours = digits(text, 11, 13);
        long minutes = digits(text, 14, 16);
        long seconds = digits(text, 17, 19);
        boolean possible = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
        return possible ? (int) (hours * 3_600 + minutes * 60 + seconds) : -1;
    }

    /** The number that stands there; less than 0 if it is none. */
    private static long digits(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static Instant otherwise(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            return ofNumber(Double.parseDouble(text));
        }
        try {
            return Character.isDigit(text.charAt(0))
                    ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                    : LocalDateTime.parse(text, CONSOLE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException | IndexOutOfBoundsException problem) {
            throw new UnreadableRecording(
                    "has a time that is neither a number nor ISO 8601 with an offset: \"" + text + "\"", problem);
        }
    }
}
