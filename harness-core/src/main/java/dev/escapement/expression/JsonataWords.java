package dev.escapement.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in English words: {@code One Thousand, Two Hundred and Thirty-First}. */
final class JsonataWords {

    private static final List<String> SMALL = List.of(
            "Zero",
            "One",
            "Two",
            "Three",
            "Four",
            "Five",
            "Six",
            "Seven",
            "Eight",
            "Nine",
            "Ten",
            "Eleven",
            "Twelve",
            "Thirteen",
            "Fourteen",
            "Fifteen",
            "Sixteen",
            "Seventeen",
            "Eighteen",
            "Nineteen");
    private static final List<String> SMALL_ORDINALS = List.of(
            "Zeroth",
            "First",
            "Second",
            "Third",
            "Fourth",
            "Fifth",
            "Sixth",
            "Seventh",
            "Eighth",
            "Ninth",
            "Tenth",
            "Eleventh",
            "Twelfth",
            "Thirteenth",
            "Fourteenth",
            "Fifteenth",
            "Sixteenth",
            "Seventeenth",
            "Eighteenth",
            "Nineteenth");
    private static final List<String> TENS =
            List.of("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety");
    private static final List<String> MAGNITUDES = List.of("Thousand", "Million", "Billion", "Trillion");

    private static final Map<String, Long> VALUES = new LinkedHashMap<>();

    static {
        for (int i = 0; i < SMALL.size(); i++) {
            know(SMALL.get(i), i);
            know(SMALL_ORDINALS.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            know(TENS.get(i), 10L * (i + 2));
            know(ordinalOfTens(TENS.get(i)), 10L * (i + 2));
        }
        know("Hundred", 100);
        know("Hundredth", 100);
        long value = 1;
        for (String magnitude : MAGNITUDES) {
            value *= 1_000;
            know(magnitude, value);
            know(magnitude + "th", value);
        }
    }

    private JsonataWords() {}

    private static void know(String word, long value) {
        VALUES.put(word.toLowerCase(Locale.ROOT), value);
    }

    /** A regular expression for any such text, in lower case. */
    static String pattern() {
        return "(?:" + String.join("|", VALUES.keySet()) + "|and|[\\-, ])+";
    }

    static String write(long number, boolean ordinal) {
        if (number < 20) {
            return (ordinal ? SMALL_ORDINALS : SMALL).get((int) number);
        }
        if (number < 100) {
            String tens = TENS.get((int) number / 10 - 2);
            return number % 10 > 0 ? tens + "-" + write(number % 10, ordinal) : ordinal ? ordinalOfTens(tens) : tens;
        }
        if (number < 1_000) {
            return write(number / 100, false) + " Hundred" + rest(number % 100, ordinal);
        }
        long unit = 1_000;
        int magnitude = 0;
        while (magnitude + 1 < MAGNITUDES.size() && number / unit >= 1_000) {
            unit *= 1_000;
            magnitude++;
        }
        return write(number / unit, false) + " " + MAGNITUDES.get(magnitude) + rest(number % unit, ordinal);
    }

    private static String rest(long number, boolean ordinal) {
        if (number == 0) {
            return ordinal ? "th" : "";
        }
        return (number < 100 ? " and " : ", ") + write(number, ordinal);
    }

    private static String ordinalOfTens(String tens) {
        return tens.substring(0, tens.length() - 1) + "ieth";
    }

    /** The number; {@code null} if some word is none of a number. */
    static @Nullable Double read(String text) {
        Deque<Double> segments = new ArrayDeque<>();
        segments.push(0d);
        for (String word : text.toLowerCase(Locale.ROOT).split(",\\s|\\sand\\s|[\\s\\\\-]")) {
            Long value = VALUES.get(word);
            if (value == null) {
                return null;
            }
            double top = segments.pop();
            if (value >= 100) {
                segments.push(top * value);
            } else if (top >= 1_000) {
                segments.push(top);
                segments.push((double) value);
            } else {
                segments.push(top + value);
            }
        }
        return segments.stream().mapToDouble(Double::doubleValue).sum();
    }
}
