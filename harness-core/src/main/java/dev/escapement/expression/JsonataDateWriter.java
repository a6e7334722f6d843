package dev.escapement.expression;

import dev.escapement.expression.JsonataDatePicture.Part;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes points in time after a picture. */
final class JsonataDateWriter {

    private static final JsonataDatePicture ISO =
            JsonataDatePicture.of("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]");

    private final JsonataDatePicture picture;
    private final int hours;
    private final int minutes;
    private final JsonataRun run;

    private JsonataDateWriter(JsonataDatePicture picture, int offset, JsonataRun run) {
        this.picture = picture;
        this.hours = offset / 100;
        this.minutes = offset % 100;
        this.run = run;
    }

    /** Arguments as of {@code $fromMillis}, the picture being the one with the given index. */
    static String write(long millis, JsonataArguments given, int picture) {
        String text = given.text(picture, "");
        given.run().spend(100L * text.length());
        JsonataDatePicture parsed = given.has(picture) ? JsonataDatePicture.of(text) : ISO;
        return new JsonataDateWriter(parsed, offset(given.text(picture + 1, "+0000")), given.run()).write(millis);
    }

    /** A zone is hours and minutes without anything between: {@code +0530}. */
    private static int offset(String zone) {
        return zone.matches("[-+]?[0-9]{1,4}") ? Integer.parseInt(zone) : 0;
    }

    private String write(long millis) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC)
                .plusHours(hours)
                .plusMinutes(minutes);
        StringBuilder written = new StringBuilder();
        picture.parts().forEach(part -> written.append(part(part, time)));
        return written.toString();
    }

    private String part(Part part, LocalDateTime time) {
        String literal = part.literal();
        if (literal != null) {
            return literal;
        }
        return switch (part.component()) {
            case 'Z', 'z' -> zone(part);
            case 'P' -> cased(time.getHour() < 12 ? "am" : "pm", "N".equals(part.names()) ? "N" : "n");
            case 'C', 'E' -> "ISO";
            default -> part.names() == null ? number(part, time) : name(part, time, part.names());
        };
    }

    private String number(Part part, LocalDateTime time) {
        int number = JsonataDateComponents.number(time, part.component());
        boolean shortened = part.component() == 'Y' && part.digits() >= 0 && part.digits() < 10;
        int shown = shortened ? number % (int) Math.pow(10, part.digits()) : number;
        return written(integer(part), shown);
    }

    private String written(JsonataIntegerPicture digits, int number) {
        return new JsonataIntegerWriter(digits, run).write(number);
    }

    private static JsonataIntegerPicture integer(Part part) {
        return Objects.requireNonNull(part.integer(), "numbers have a picture");
    }

    private static String name(Part part, LocalDateTime time, String names) {
        List<String> known = JsonataDateComponents.names(part.component());
        if (known == null) {
            throw JsonataError.coded("D3133", String.valueOf(part.component()));
        }
        String name = cased(known.get(JsonataDateComponents.number(time, part.component())), names);
        return part.longest() > 0 && name.length() > part.longest() ? name.substring(0, part.longest()) : name;
    }

    private static String cased(String name, String names) {
        return switch (names) {
            case "N" -> name.toUpperCase(Locale.ROOT);
            case "n" -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private String zone(Part part) {
        int offset = 100 * hours + minutes;
        String prefix = part.component() == 'z' ? "GMT" : "";
        if (offset == 0 && part.traditional()) {
            return "Z";
        }
        return prefix + (offset >= 0 ? "+" : "") + zoneDigits(integer(part), offset);
    }

    private String zoneDigits(JsonataIntegerPicture digits, int offset) {
        if (digits.interval() > 0 || digits.mandatory() == 3 || digits.mandatory() == 4) {
            return written(digits, offset);
        }
        if (digits.mandatory() > 4) {
            throw JsonataError.coded("D3134");
        }
        return written(digits, hours) + (minutes == 0 ? "" : String.format(Locale.ROOT, ":%02d", Math.abs(minutes)));
    }
}
