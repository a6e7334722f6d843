package dev.escapement.expression;

import dev.escapement.expression.JsonataIntegerPicture.Separator;
import java.util.Locale;

/** Writes whole numbers after a picture. */
final class JsonataIntegerWriter {

    private final JsonataIntegerPicture picture;
    private final JsonataRun run;

    JsonataIntegerWriter(JsonataIntegerPicture picture, JsonataRun run) {
        this.picture = picture;
        this.run = run;
    }

    String write(long number) {
        long absolute = Math.abs(number);
        String written = switch (picture.style()) {
            case DECIMAL -> decimal(absolute);
            case UPPER_LETTERS -> upper(JsonataNumerals.letters(absolute));
            case LOWER_LETTERS -> JsonataNumerals.letters(absolute);
            case UPPER_ROMAN -> upper(JsonataNumerals.roman(absolute, run));
            case LOWER_ROMAN -> JsonataNumerals.roman(absolute, run);
            case UPPER_WORDS -> upper(JsonataWords.write(absolute, picture.ordinal()));
            case LOWER_WORDS -> JsonataWords.write(absolute, picture.ordinal()).toLowerCase(Locale.ROOT);
            case TITLE_WORDS -> JsonataWords.write(absolute, picture.ordinal());
        };
        return number < 0 ? "-" + written : written;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private String decimal(long number) {
        run.hold(picture.mandatory());
        String digits = Long.toString(number);
        digits = "0".repeat(Math.max(0, picture.mandatory() - digits.length())) + digits;
        String grouped = grouped(JsonataIntegerPicture.translated(digits, '0', picture.zero()));
        return picture.ordinal() ? grouped + suffix(grouped) : grouped;
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        int interval = picture.interval();
        if (interval > 0) {
            for (int position = digits.length() - interval; position > 0; position -= interval) {
                grouped.insert(position, picture.separators().get(0).text());
            }
            return grouped.toString();
        }
        for (Separator separator : picture.separators()) {
            int position = digits.length() - separator.position();
            if (position >= 0) {
                grouped.insert(position, separator.text());
            }
        }
        return grouped.toString();
    }

    private static String suffix(String number) {
        boolean teen = number.length() > 1 && number.charAt(number.length() - 2) == '1';
        char last = teen ? '0' : number.charAt(number.length() - 1);
        return switch (last) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }
}
