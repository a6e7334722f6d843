package dev.escapement.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers that were written after a picture. */
final class JsonataIntegerReader {

    private final JsonataIntegerPicture picture;

    JsonataIntegerReader(JsonataIntegerPicture picture) {
        this.picture = picture;
    }

    /** A regular expression for numbers written so, with the given number of digits if there are any. */
    String pattern(int digits) {
        return switch (picture.style()) {
            case UPPER_LETTERS -> "[A-Z]+";
            case LOWER_LETTERS -> "[a-z]+";
            case UPPER_ROMAN -> "[MDCLXVI]+";
            case LOWER_ROMAN -> "[mdclxvi]+";
            case UPPER_WORDS, LOWER_WORDS, TITLE_WORDS -> JsonataWords.pattern();
            case DECIMAL -> "[0-9]" + occurrences(digits) + (picture.ordinal() ? "(?:th|st|nd|rd)" : "");
        };
    }

    private String occurrences(int digits) {
        if (digits <= 0) {
            return "+";
        }
        return picture.optional() == 0
                ? "{" + digits + "}"
                : "{" + Math.max(0, digits - picture.optional()) + "," + digits + "}";
    }

    /** The number that was written so; {@code null} if none was. */
    @Nullable Double read(String text) {
        return switch (picture.style()) {
            case UPPER_LETTERS, LOWER_LETTERS -> JsonataNumerals.fromLetters(text.toLowerCase(Locale.ROOT));
            case UPPER_ROMAN, LOWER_ROMAN -> JsonataNumerals.fromRoman(text.toLowerCase(Locale.ROOT));
            case UPPER_WORDS, LOWER_WORDS, TITLE_WORDS -> JsonataWords.read(text);
            case DECIMAL -> readDigits(text);
        };
    }

    private @Nullable Double readDigits(String text) {
        String digits = picture.ordinal() ? text.substring(0, Math.max(0, text.length() - 2)) : text;
        for (JsonataIntegerPicture.Separator separator : picture.separators()) {
            digits = digits.replace(separator.text(), "");
        }
        digits = JsonataIntegerPicture.translated(digits.strip(), picture.zero(), '0');
        int end = digits.startsWith("-") ? 1 : 0;
        while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
            end++;
        }
        String leading = digits.substring(0, end);
        return leading.isEmpty() || leading.equals("-") ? null : Double.valueOf(leading);
    }
}
