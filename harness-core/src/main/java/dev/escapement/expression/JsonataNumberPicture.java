package dev.escapement.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes numbers after a picture such as {@code #,##0.00;(#,##0.00)}, as XPath's {@code format-number} does. */
final class JsonataNumberPicture {

    private final JsonataNumberSymbols symbols;
    private final List<JsonataPictureParts> pictures = new ArrayList<>();

    JsonataNumberPicture(String picture, JsonataNumberSymbols symbols) {
        this.symbols = symbols;
        String[] halves = picture.split(Pattern.quote(symbols.pattern), -1);
        if (halves.length > 2) {
            throw JsonataError.coded("D3080");
        }
        for (String half : halves) {
            pictures.add(JsonataPictureParts.of(half, symbols));
        }
    }

    String write(double number, JsonataRun run) {
        JsonataPictureParts parts = pictures.get(number >= 0 ? 0 : pictures.size() - 1);
        String prefix = number < 0 && pictures.size() == 1 ? symbols.minus + parts.prefix() : parts.prefix();
        Sizes sizes = sizes(parts);
        double mantissa = scaled(number, parts);
        int exponent = 0;
        if (sizes.exponent > 0) {
            exponent = exponent(mantissa, sizes.scale, run);
            mantissa = mantissa * Math.pow(10, -exponent);
        }
        String written = grouped(digits(mantissa, sizes), parts);
        return prefix + written + (sizes.exponent > 0 ? exponentText(exponent, sizes) : "") + parts.suffix();
    }

    /** How many digits there are at least and at most. */
    private record Sizes(int integer, int fraction, int mostFraction, int scale, int exponent) {}

    private Sizes sizes(JsonataPictureParts parts) {
        int scale = symbols.digitsIn(parts.integer());
        int integer = scale;
        int fraction = symbols.digitsIn(parts.fraction());
        int mostFraction = symbols.placesIn(parts.fraction());
        boolean exponent = parts.exponent() != null;
        if (integer == 0 && mostFraction == 0) {
            integer = exponent ? 0 : 1;
            fraction = exponent ? 1 : fraction;
            mostFraction = exponent ? 1 : mostFraction;
        }
        if (exponent && integer == 0 && parts.integer().contains(symbols.digit)) {
            integer = 1;
        }
        if (integer == 0 && fraction == 0) {
            fraction = 1;
        }
        String exponentPart = parts.exponent();
        return new Sizes(
                integer, fraction, mostFraction, scale, exponentPart == null ? 0 : symbols.digitsIn(exponentPart));
    }

    private double scaled(double number, JsonataPictureParts parts) {
        if (parts.picture().contains(symbols.percent)) {
            return number * 100;
        }
        return parts.picture().contains(symbols.perMille) ? number * 1_000 : number;
    }

    /** Zero and negative numbers never get large enough, and the service waits for them until its time is up. */
    private static int exponent(double number, int scale, JsonataRun run) {
        double least = Math.pow(10, scale - 1);
        int exponent = 0;
        for (double mantissa = number; mantissa < least; mantissa *= 10) {
            run.spend(1_000_000);
            exponent--;
        }
        for (double mantissa = number; mantissa > Math.pow(10, scale); mantissa /= 10) {
            run.spend(1_000_000);
            exponent++;
        }
        return exponent;
    }

    /** At least and at most so many digits on either side of a point, which is always there. */
    private static String digits(double mantissa, Sizes sizes) {
        double rounded = JsonataNumberFunctions.round(mantissa, sizes.mostFraction);
        String plain = new BigDecimal(Math.abs(rounded))
                .setScale(sizes.mostFraction, RoundingMode.HALF_UP)
                .toPlainString();
        int point = plain.indexOf('.');
        String integer = (point < 0 ? plain : plain.substring(0, point)).replaceFirst("^0+", "");
        String fraction = (point < 0 ? "" : plain.substring(point + 1)).replaceFirst("0+$", "");
        return "0".repeat(Math.max(0, sizes.integer - integer.length())) + integer + "." + fraction
                + "0".repeat(Math.max(0, sizes.fraction - fraction.length()));
    }

    private String grouped(String digits, JsonataPictureParts parts) {
        int point = digits.indexOf('.');
        StringBuilder integer = new StringBuilder(translated(digits.substring(0, point)));
        insertFromRight(integer, groups(parts.integer()));
        StringBuilder fraction = new StringBuilder(translated(digits.substring(point + 1)));
        insertFromLeft(fraction, parts.fraction());
        boolean showsPoint = parts.picture().contains(symbols.decimal) && !fraction.isEmpty();
        return integer + (showsPoint ? symbols.decimal + fraction : fraction.toString());
    }

    private String translated(String digits) {
        StringBuilder translated = new StringBuilder();
        digits.chars().forEach(digit -> translated.append((char) (digit - '0' + symbols.zero)));
        return translated.toString();
    }

    /** How many digits are to the right of each separator. */
    private List<Integer> groups(String integer) {
        List<Integer> groups = new ArrayList<>();
        for (int at = integer.indexOf(symbols.grouping); at >= 0; at = integer.indexOf(symbols.grouping, at + 1)) {
            groups.add(symbols.placesIn(integer.substring(at)));
        }
        return groups;
    }

    /** Groups of one size go on for as long as there are digits. */
    private void insertFromRight(StringBuilder integer, List<Integer> groups) {
        int size = groups.isEmpty() ? 0 : groups.get(groups.size() - 1);
        for (int i = 0; i < groups.size(); i++) {
            size = groups.get(i) == size * (groups.size() - i) || size == 0 ? size : 0;
        }
        int length = integer.length();
        if (size > 0) {
            for (int position = length - size; position > 0; position -= size) {
                integer.insert(position, symbols.grouping);
            }
            return;
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (length - groups.get(i) >= 0) {
                integer.insert(length - groups.get(i), symbols.grouping);
            }
        }
    }

    private void insertFromLeft(StringBuilder fraction, String picture) {
        int inserted = 0;
        for (int at = picture.indexOf(symbols.grouping); at >= 0; at = picture.indexOf(symbols.grouping, at + 1)) {
            int position = symbols.placesIn(picture.substring(0, at)) + inserted++;
            if (position <= fraction.length()) {
                fraction.insert(position, symbols.grouping);
            }
        }
    }

    private String exponentText(int exponent, Sizes sizes) {
        String digits = Integer.toString(Math.abs(exponent));
        String padded = "0".repeat(Math.max(0, sizes.exponent - digits.length())) + digits;
        return symbols.exponent + (exponent < 0 ? symbols.minus : "") + translated(padded);
    }
}
