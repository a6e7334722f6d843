package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions on numbers; undefined for an undefined number. */
final class JsonataNumberFunctions {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
    private static final Pattern BASED = Pattern.compile("0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+");

    /** Doubles have no more decimals. */
    private static final int MAX_PRECISION = 400;

    private JsonataNumberFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                onValue("number", "<(nsb)-:n>", given -> number(given.required(0))),
                onValue("abs", "<n-:n>", given -> Math.abs(given.number(0).doubleValue())),
                onValue("floor", "<n-:n>", given -> Math.floor(given.number(0).doubleValue())),
                onValue("ceil", "<n-:n>", given -> Math.ceil(given.number(0).doubleValue())),
                onValue("round", "<n-n?:n>", given -> round(given.number(0), given.whole(1, 0))),
                onValue("sqrt", "<n-:n>", JsonataNumberFunctions::sqrt),
                onValue("power", "<n-n:n>", JsonataNumberFunctions::power),
                onValue("formatBase", "<n-n?:s>", JsonataNumberFunctions::formatBase),
                onValue("sum", "<a<n>:n>", given -> fold(given, 0, Double::sum)),
                onValue("max", "<a<n>:n>", given -> extreme(given, Math::max)),
                onValue("min", "<a<n>:n>", given -> extreme(given, Math::min)),
                onValue("average", "<a<n>:n>", JsonataNumberFunctions::average),
                onValue("boolean", "<x-:b>", given -> Functions.toBoolean(given.value(0))),
                onValue("not", "<x-:b>", given -> Functions.not(given.value(0))));
    }

    private static JsonataFunction onValue(String name, String notation, JsonataFunction.Body body) {
        int arity = new JsonataSignature(name, notation).size();
        return new JsonataFunction(name, notation, arity, given -> given.has(0) ? body.apply(given) : null);
    }

    private static Number number(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        String text = (String) value;
        if (text.length() < 1_000 && DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return Double.parseDouble(text);
        }
        if (text.length() < 1_000 && BASED.matcher(text).matches()) {
            return new BigInteger(text.substring(2), radix(text.charAt(1))).doubleValue();
        }
        throw JsonataError.coded("D3030", value);
    }

    private static int radix(char mark) {
        return switch (mark) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            default -> 2;
        };
    }

    /** To the nearest number with so many decimals, and to the even one of two. */
    static double round(Number number, int precision) {
        int decimals = Math.max(-MAX_PRECISION, Math.min(precision, MAX_PRECISION));
        return new BigDecimal(number.toString())
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static double sqrt(JsonataArguments given) {
        if (given.number(0).doubleValue() < 0) {
            throw JsonataError.coded("D3060", given.value(0));
        }
        return Math.sqrt(given.number(0).doubleValue());
    }

    private static double power(JsonataArguments given) {
        double exponent = given.has(1) ? given.number(1).doubleValue() : Double.NaN;
        double power = Math.pow(given.number(0).doubleValue(), exponent);
        if (!Double.isFinite(power)) {
            throw JsonataError.coded("D3061", given.value(0), given.value(1));
        }
        return power;
    }

    private static String formatBase(JsonataArguments given) {
        int radix = given.has(1) ? (int) round(given.number(1), 0) : 10;
        if (radix < 2 || radix > 36) {
            throw JsonataError.coded("D3100", radix);
        }
        return BigDecimal.valueOf(round(given.number(0), 0)).toBigInteger().toString(radix);
    }

    private static double fold(JsonataArguments given, double start, DoubleBinaryOperator step) {
        double result = start;
        for (Object number : given.list(0)) {
            result = step.applyAsDouble(result, ((Number) number).doubleValue());
        }
        return result;
    }

    private static @Nullable Number extreme(JsonataArguments given, DoubleBinaryOperator better) {
        return given.list(0).isEmpty()
                ? null
                : fold(given, ((Number) given.list(0).get(0)).doubleValue(), better);
    }

    private static @Nullable Number average(JsonataArguments given) {
        return given.list(0).isEmpty()
                ? null
                : fold(given, 0, Double::sum) / given.list(0).size();
    }
}
