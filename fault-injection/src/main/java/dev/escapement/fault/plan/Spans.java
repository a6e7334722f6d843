package dev.escapement.fault.plan;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Durations as plans write them: {@code 80ms}, {@code 30s}, {@code 1h30m}, {@code -2h}. */
@API(status = Status.INTERNAL)
public final class Spans {

    private static final Pattern TEXT =
            Pattern.compile("(-?)(?:(\\d{1,6})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

    private Spans() {}

    static @Nullable Duration parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (text.isEmpty() || text.equals("-") || !matcher.matches()) {
            return null;
        }
        Duration span = Duration.ofDays(number(matcher, 2))
                .plusHours(number(matcher, 3))
                .plusMinutes(number(matcher, 4))
                .plusSeconds(number(matcher, 5))
                .plusMillis(number(matcher, 6));
        return matcher.group(1).isEmpty() ? span : span.negated();
    }

    /** The shortest such text; what is below a millisecond is left out. */
    public static String text(Duration span) {
        if (span.isNegative()) {
            return "-" + text(span.negated());
        }
        StringBuilder text = new StringBuilder();
        append(text, span.toDaysPart(), "d");
        append(text, span.toHoursPart(), "h");
        append(text, span.toMinutesPart(), "m");
        append(text, span.toSecondsPart(), "s");
        append(text, span.toMillisPart(), "ms");
        return text.length() == 0 ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }

    private static long number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
