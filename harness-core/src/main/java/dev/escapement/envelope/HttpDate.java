package dev.escapement.envelope;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as HTTP headers have them: {@code Mon, 05 Jan 2026 09:00:00 GMT}; by hand, because a formatter takes five times as long. */
final class HttpDate {

    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private HttpDate() {}

    static String of(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(29);
        text.append(DAYS[at.getDayOfWeek().getValue() - 1]).append(", ");
        two(text, at.getDayOfMonth())
                .append(' ')
                .append(MONTHS[at.getMonthValue() - 1])
                .append(' ');
        text.append(at.getYear()).append(' ');
        two(text, at.getHour()).append(':');
        two(text, at.getMinute()).append(':');
        return two(text, at.getSecond()).append(" GMT").toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }
}
