package dev.escapement.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers as Roman numerals and as letters; both in lower case. */
final class JsonataNumerals {

    private static final List<String> ROMAN =
            List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i");
    private static final int[] VALUES = {1_000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String DIGITS = "mdclxvi";
    private static final int[] DIGIT_VALUES = {1_000, 500, 100, 50, 10, 5, 1};

    private JsonataNumerals() {}

    static String roman(long number, JsonataRun run) {
        run.hold(number / 1_000);
        StringBuilder roman = new StringBuilder();
        long rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(ROMAN.get(i));
            }
        }
        return roman.toString();
    }

    static @Nullable Double fromRoman(String roman) {
        double number = 0;
        int highest = 1;
        for (int i = roman.length() - 1; i >= 0; i--) {
            int digit = DIGITS.indexOf(roman.charAt(i));
            if (digit < 0) {
                return null;
            }
            number += DIGIT_VALUES[digit] < highest ? -DIGIT_VALUES[digit] : DIGIT_VALUES[digit];
            highest = Math.max(highest, DIGIT_VALUES[digit]);
        }
        return number;
    }

    /** {@code a} to {@code z}, then {@code aa}; nothing for zero. */
    static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('a' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    static double fromLetters(String letters) {
        double number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = 26 * number + (letters.charAt(i) - 'a' + 1);
        }
        return number;
    }
}
