package dev.escapement.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions about time, which is the simulation's; where no zone is given, it is UTC. */
final class JsonataTimeFunctions {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-([01]\\d))?(?:-([0-3]\\d))?"
            + "(?:T([0-2]\\d):([0-5]\\d):([0-5]\\d))?(?:\\.(\\d+))?(?:([+-])([0-2]\\d):?([0-5]\\d)|Z)?");

    /** No timestamp is longer; pictures and texts beyond are nothing but work. */
    private static final int LONG = 200;

    private JsonataTimeFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                new JsonataFunction("now", "<s?s?:s>", 2, given -> JsonataDateWriter.write(now(given), given, 0)),
                new JsonataFunction("millis", "<:n>", 0, JsonataTimeFunctions::now),
                new JsonataFunction("fromMillis", "<n-s?s?:s>", 3, JsonataTimeFunctions::fromMillis),
                new JsonataFunction("toMillis", "<s-s?:n>", 2, JsonataTimeFunctions::toMillis));
    }

    private static long now(JsonataArguments given) {
        return given.run().bindings().surroundings().now().toEpochMilli();
    }

    private static @Nullable String fromMillis(JsonataArguments given) {
        return given.has(0) ? JsonataDateWriter.write(given.number(0).longValue(), given, 1) : null;
    }

    private static @Nullable Long toMillis(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        String text = given.text(0);
        if (!given.has(1)) {
            return iso(text);
        }
        given.run().spend(100L * given.text(1).length());
        return text.length() > LONG ? null : new JsonataDateReader(given.text(1), given.run()).read(text);
    }

    private static long iso(String text) {
        Matcher parts = ISO.matcher(text.length() > LONG ? "" : text);
        if (!parts.matches()) {
            throw JsonataError.coded("D3110", text);
        }
        try {
            LocalDate date = LocalDate.of(number(parts, 1, 1970), number(parts, 2, 1), number(parts, 3, 1));
            long minutes = 60L * (24 * date.toEpochDay() + number(parts, 4, 0)) + number(parts, 5, 0) - offset(parts);
            return 1_000 * (60 * minutes + number(parts, 6, 0)) + milliseconds(parts.group(7));
        } catch (DateTimeException noSuchDay) {
            throw JsonataError.coded("D3110", text);
        }
    }

    private static int number(Matcher parts, int group, int otherwise) {
        String digits = parts.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static int milliseconds(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
    }

    private static int offset(Matcher parts) {
        int minutes = 60 * number(parts, 9, 0) + number(parts, 10, 0);
        return "-".equals(parts.group(8)) ? -minutes : minutes;
    }
}
