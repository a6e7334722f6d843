package dev.escapement.expression;

import java.util.ArrayList;
import java.util.List;

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

    /** The digits of one script in those of another, told by their zeros. */
    static String translated(String digits, int from, int to) {
        return digits.codePoints()
                .map(digit -> digit - from + to)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
