package dev.escapement.expression;

import org.jspecify.annotations.Nullable;

/**
 * The picture of a number, taken apart.
 *
 * @param picture the whole
 * @param prefix what stands in front of the number
 * @param suffix what stands behind it
 * @param active everything between
 * @param mantissa the part in front of the exponent
 * @param integer the mantissa in front of the decimal separator
 * @param fraction the mantissa behind it
 * @param exponent the part behind the exponent separator, if there is one
 */
record JsonataPictureParts(
        String picture,
        String prefix,
        String suffix,
        String active,
        String mantissa,
        String integer,
        String fraction,
        @Nullable String exponent) {

    static JsonataPictureParts of(String picture, JsonataNumberSymbols symbols) {
        int first = 0;
        while (first < picture.length() && !symbols.isPart(picture.charAt(first))) {
            first++;
        }
        if (first == picture.length()) {
            throw JsonataError.coded("D3085");
        }
        int end = picture.length();
        while (!symbols.isPart(picture.charAt(end - 1))) {
            end--;
        }
        String active = picture.substring(first, end);
        int exponentAt = picture.indexOf(symbols.exponent, first);
        boolean hasExponent = exponentAt >= 0 && exponentAt <= end;
        String mantissa = hasExponent ? active.substring(0, Math.min(exponentAt, active.length())) : active;
        String exponent = hasExponent ? active.substring(Math.min(exponentAt + 1, active.length())) : null;
        int decimalAt = mantissa.indexOf(symbols.decimal);
        String suffix = picture.substring(end);
        JsonataPictureParts parts = new JsonataPictureParts(
                picture,
                picture.substring(0, first),
                suffix,
                active,
                mantissa,
                decimalAt < 0 ? mantissa : mantissa.substring(0, decimalAt),
                decimalAt < 0 ? suffix : mantissa.substring(decimalAt + 1),
                exponent);
        parts.check(symbols);
        return parts;
    }

    /** The rules of XPath's pictures; of several that are broken, the last one is reported. */
    private void check(JsonataNumberSymbols symbols) {
        String broken = exponentRule(symbols);
        broken = broken != null ? broken : digitRule(symbols);
        broken = broken != null ? broken : groupingRule(symbols);
        broken = broken != null ? broken : characterRule(symbols);
        if (broken != null) {
            throw JsonataError.coded(broken);
        }
    }

    private @Nullable String exponentRule(JsonataNumberSymbols symbols) {
        if (exponent == null) {
            return null;
        }
        if (exponent.isEmpty() || !exponent.chars().allMatch(c -> symbols.isDigit((char) c))) {
            return "D3093";
        }
        return picture.contains(symbols.percent) || picture.contains(symbols.perMille) ? "D3092" : null;
    }

    private @Nullable String digitRule(JsonataNumberSymbols symbols) {
        int lastOptional = fraction.lastIndexOf(symbols.digit);
        if (lastOptional >= 0 && symbols.digitsIn(fraction.substring(lastOptional)) > 0) {
            return "D3091";
        }
        int firstOptional = integer.indexOf(symbols.digit);
        return firstOptional >= 0 && symbols.digitsIn(integer.substring(0, firstOptional)) > 0 ? "D3090" : null;
    }

    private @Nullable String groupingRule(JsonataNumberSymbols symbols) {
        if (picture.contains(symbols.grouping + symbols.grouping)) {
            return "D3089";
        }
        int decimalAt = picture.indexOf(symbols.decimal);
        if (decimalAt < 0) {
            return integer.endsWith(symbols.grouping) ? "D3088" : null;
        }
        boolean touches = picture.startsWith(symbols.grouping, decimalAt + 1)
                || (decimalAt > 0 && picture.startsWith(symbols.grouping, decimalAt - 1));
        return touches ? "D3087" : null;
    }

    private @Nullable String characterRule(JsonataNumberSymbols symbols) {
        if (!active.chars().allMatch(c -> symbols.isActive((char) c))) {
            return "D3086";
        }
        if (mantissa.chars().noneMatch(c -> symbols.isDigitOrOptional((char) c))) {
            return "D3085";
        }
        if (picture.contains(symbols.percent) && picture.contains(symbols.perMille)) {
            return "D3084";
        }
        if (isRepeated(symbols.perMille)) {
            return "D3083";
        }
        return isRepeated(symbols.percent) ? "D3082" : isRepeated(symbols.decimal) ? "D3081" : null;
    }

    private boolean isRepeated(String symbol) {
        return picture.indexOf(symbol) != picture.lastIndexOf(symbol);
    }
}
