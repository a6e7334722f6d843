package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import dev.escapement.json.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values as {@code JSON.stringify} does, which {@code $string} and error messages rest upon. */
final class JsonataStringifier {

    /** What error messages show of a value. */
    private static final int QUOTED = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private final IntConsumer growth;

    /**
     * A stringifier for one value.
     *
     * @param growth is told every so often how long the text is, and may throw
     */
    JsonataStringifier(boolean pretty, IntConsumer growth) {
        this.pretty = pretty;
        this.growth = growth;
    }

    /** A value inside an error message. */
    static String quoted(@Nullable Object value) {
        JsonataStringifier stringifier = new JsonataStringifier(false, length -> {
            if (length > QUOTED) {
                throw new LongEnough();
            }
        });
        try {
            return stringifier.write(value);
        } catch (LongEnough enough) {
            return stringifier.text.substring(0, QUOTED) + "…";
        }
    }

    /** What {@code $string} gives: nothing at all for a function. */
    String writeTop(Object value) {
        return JsonataSignature.isFunction(value) ? "" : write(value);
    }

    String write(@Nullable Object value) {
        value(value, 0);
        return text.toString();
    }

    private void value(@Nullable Object value, int level) {
        growth.accept(text.length());
        if (value instanceof String string) {
            quote(string);
        } else if (value instanceof Number number) {
            text.append(number(number));
        } else if (value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof List<?> list) {
            list(list, level);
        } else if (value instanceof Map<?, ?> map) {
            map(map, level);
        } else if (value == null || value == Jsonata.NULL_VALUE) {
            text.append("null");
        } else {
            text.append("\"\"");
        }
    }

    private void quote(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(Json.write(Json.text(string)));
                return;
            }
        }
        text.append('"').append(string).append('"');
    }

    private void list(List<?> list, int level) {
        Iterator<?> elements = list.iterator();
        text.append('[');
        while (elements.hasNext()) {
            newLine(level + 1);
            value(elements.next(), level + 1);
            text.append(elements.hasNext() ? "," : "");
        }
        if (!list.isEmpty()) {
            newLine(level);
        }
        text.append(']');
    }

    private void map(Map<?, ?> map, int level) {
        Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
        text.append('{');
        while (members.hasNext()) {
            Map.Entry<?, ?> member = members.next();
            newLine(level + 1);
            quote(String.valueOf(member.getKey()));
            text.append(pretty ? ": " : ":");
            value(member.getValue(), level + 1);
            text.append(members.hasNext() ? "," : "");
        }
        if (!map.isEmpty()) {
            newLine(level);
        }
        text.append('}');
    }

    private void newLine(int level) {
        if (pretty) {
            text.append('\n').append("  ".repeat(level));
        }
    }

    /** At most 15 significant digits, written as JavaScript writes numbers. */
    static String number(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number.toString();
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return "null";
        }
        return decimal(new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros());
    }

    private static String decimal(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = value.precision() - value.scale() - 1;
        if (exponent > -7 && exponent < 21) {
            return value.toPlainString();
        }
        String digits = value.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String sign = value.signum() < 0 ? "-" : "";
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static final class LongEnough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LongEnough() {
            super(null, null, false, false);
        }
    }
}
