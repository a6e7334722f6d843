package dev.escapement.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a whole number is written: {@code #,##0}, {@code 1;o}, {@code Ww}, {@code I}.
 *
 * @param style what it looks like
 * @param ordinal whether it is counted with: 1st, second
 * @param zero the digit zero, which tells the script
 * @param mandatory how many digits there are at least
 * @param optional how many more the picture shows
 * @param separators what stands between digits, from the right
 */
record JsonataIntegerPicture(
        Style style, boolean ordinal, int zero, int mandatory, int optional, List<Separator> separators) {

    /** The scripts whose digits are understood, by their zeros. */
    private static final int[] ZEROS = {
        0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
        0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
        0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10
    };

    /** The ways to write a number. */
    enum Style {
        DECIMAL,
        UPPER_LETTERS,
        LOWER_LETTERS,
        UPPER_ROMAN,
        LOWER_ROMAN,
        UPPER_WORDS,
        LOWER_WORDS,
        TITLE_WORDS
    }

    /** Something between digits, and how many digits are to the right of it. */
    record Separator(int position, String text) {}

    static JsonataIntegerPicture of(String picture) {
        int semicolon = picture.lastIndexOf(';');
        String primary = semicolon < 0 ? picture : picture.substring(0, semicolon);
        boolean ordinal = semicolon >= 0 && picture.startsWith("o", semicolon + 1);
        Style style = switch (primary) {
            case "A" -> Style.UPPER_LETTERS;
            case "a" -> Style.LOWER_LETTERS;
            case "I" -> Style.UPPER_ROMAN;
            case "i" -> Style.LOWER_ROMAN;
            case "W" -> Style.UPPER_WORDS;
            case "w" -> Style.LOWER_WORDS;
            case "Ww" -> Style.TITLE_WORDS;
            default -> Style.DECIMAL;
        };
        return style == Style.DECIMAL
                ? digits(primary, ordinal)
                : new JsonataIntegerPicture(style, ordinal, '0', 0, 0, List.of());
    }

    private static JsonataIntegerPicture digits(String picture, boolean ordinal) {
        int zero = -1;
        int mandatory = 0;
        int optional = 0;
        List<Separator> separators = new ArrayList<>();
        int[] characters = picture.codePoints().toArray();
        for (int i = characters.length - 1; i >= 0; i--) {
            int script = zeroOf(characters[i]);
            if (script >= 0 && zero >= 0 && script != zero) {
                throw JsonataError.coded("D3131");
            }
            if (script >= 0) {
                zero = script;
                mandatory++;
            } else if (characters[i] == '#') {
                optional++;
            } else {
                separators.add(new Separator(mandatory + optional, Character.toString(characters[i])));
            }
        }
        if (mandatory == 0) {
            throw JsonataError.coded("D3130", picture);
        }
        return new JsonataIntegerPicture(Style.DECIMAL, ordinal, zero, mandatory, optional, List.copyOf(separators));
    }

    private static int zeroOf(int character) {
        for (int zero : ZEROS) {
            if (character >= zero && character <= zero + 9) {
                return zero;
            }
        }
        return -1;
    }

    JsonataIntegerPicture withMandatory(int digits) {
        return new JsonataIntegerPicture(style, ordinal, zero, digits, optional, separators);
    }

    /** Every how many digits there is the same separator; 0 if it is not so. */
    int interval() {
        if (separators.isEmpty()) {
            return 0;
        }
        int interval = 0;
        for (Separator separator : separators) {
            interval = gcd(separator.position, interval);
        }
        for (int i = 0; i < separators.size(); i++) {
            boolean regular = separators.get(i).position == (i + 1) * interval
                    && separators.get(i).text.equals(separators.get(0).text);
            if (!regular) {
                return 0;
            }
        }
        return interval;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    String write(long number, JsonataRun run) {
        long absolute = Math.abs(number);
        String written = switch (style) {
            case DECIMAL -> decimal(absolute, run);
            case UPPER_LETTERS -> upper(JsonataNumerals.letters(absolute));
            case LOWER_LETTERS -> JsonataNumerals.letters(absolute);
            case UPPER_ROMAN -> upper(JsonataNumerals.roman(absolute, run));
            case LOWER_ROMAN -> JsonataNumerals.roman(absolute, run);
            case UPPER_WORDS -> upper(JsonataWords.write(absolute, ordinal));
            case LOWER_WORDS -> JsonataWords.write(absolute, ordinal).toLowerCase(Locale.ROOT);
            case TITLE_WORDS -> JsonataWords.write(absolute, ordinal);
        };
        return number < 0 ? "-" + written : written;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private String decimal(long number, JsonataRun run) {
        run.hold(mandatory);
        String digits = Long.toString(number);
        digits = "0".repeat(Math.max(0, mandatory - digits.length())) + digits;
        String grouped = grouped(translated(digits, '0', zero));
        return ordinal ? grouped + suffix(grouped) : grouped;
    }

    private static String translated(String digits, int from, int to) {
        return digits.codePoints()
                .map(digit -> digit - from + to)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        int interval = interval();
        if (interval > 0) {
            for (int position = digits.length() - interval; position > 0; position -= interval) {
                grouped.insert(position, separators.get(0).text);
            }
            return grouped.toString();
        }
        for (Separator separator : separators) {
            int position = digits.length() - separator.position;
            if (position >= 0) {
                grouped.insert(position, separator.text);
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

    /** A regular expression for numbers written so, with the given number of digits if there are any. */
    String pattern(int digits) {
        return switch (style) {
            case UPPER_LETTERS -> "[A-Z]+";
            case LOWER_LETTERS -> "[a-z]+";
            case UPPER_ROMAN -> "[MDCLXVI]+";
            case LOWER_ROMAN -> "[mdclxvi]+";
            case UPPER_WORDS, LOWER_WORDS, TITLE_WORDS -> JsonataWords.pattern();
            case DECIMAL -> "[0-9]" + occurrences(digits) + (ordinal ? "(?:th|st|nd|rd)" : "");
        };
    }

    private String occurrences(int digits) {
        if (digits <= 0) {
            return "+";
        }
        return optional == 0 ? "{" + digits + "}" : "{" + Math.max(0, digits - optional) + "," + digits + "}";
    }

    /** The number that was written so; {@code null} if none was. */
    @Nullable Double read(String text) {
        return switch (style) {
            case UPPER_LETTERS, LOWER_LETTERS -> JsonataNumerals.fromLetters(text.toLowerCase(Locale.ROOT));
            case UPPER_ROMAN, LOWER_ROMAN -> JsonataNumerals.fromRoman(text.toLowerCase(Locale.ROOT));
            case UPPER_WORDS, LOWER_WORDS, TITLE_WORDS -> JsonataWords.read(text);
            case DECIMAL -> readDigits(text);
        };
    }

    private @Nullable Double readDigits(String text) {
        String digits = ordinal ? text.substring(0, Math.max(0, text.length() - 2)) : text;
        for (Separator separator : separators) {
            digits = digits.replace(separator.text, "");
        }
        digits = translated(digits.strip(), zero, '0');
        int end = digits.startsWith("-") ? 1 : 0;
        while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
            end++;
        }
        String leading = digits.substring(0, end);
        return leading.isEmpty() || leading.equals("-") ? null : Double.valueOf(leading);
    }
}
