package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a plain text means by the core schema of YAML 1.2: {@code yes} and {@code 12:30} are texts, {@code 010} is ten. */
final class YamlScalars {

    private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");
    private static final List<String> TRUES = List.of("true", "True", "TRUE");
    private static final List<String> FALSES = List.of("false", "False", "FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FRACTION = Pattern.compile("([-+]?)([0-9]*)(?:\\.([0-9]*))?(?:[eE]([-+]?[0-9]+))?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private YamlScalars() {}

    /**
     * The value of an unquoted text.
     *
     * @throws JsonSyntaxException for a number that JSON cannot hold
     */
    static JsonNode plain(String text) {
        if (NULLS.contains(text)) {
            return Json.nothing();
        }
        if (TRUES.contains(text) || FALSES.contains(text)) {
            return Json.bool(TRUES.contains(text));
        }
        String number = number(text);
        return number == null ? Json.text(text) : Json.parse(number);
    }

    /** A number with infinitely many or no digits at all, for which JSON has no words. */
    static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text).matches();
    }

    /** The number as JSON writes it; {@code null} if the text is none. */
    private static @Nullable String number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return digits(text);
        }
        if (OTHER_BASE.matcher(text).matches()) {
            return new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8).toString();
        }
        return fraction(text);
    }

    private static String digits(String text) {
        String sign = text.startsWith("-") ? "-" : "";
        String digits = text.replaceFirst("^[-+]", "").replaceFirst("^0+(?=[0-9])", "");
        return digits.equals("0") ? "0" : sign + digits;
    }

    private static @Nullable String fraction(String text) {
        Matcher parts = FRACTION.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        String whole = parts.group(2);
        String after = parts.group(3) == null ? "" : parts.group(3);
        if (whole.isEmpty() && after.isEmpty()) {
            return null;
        }
        String sign = parts.group(1).equals("-") ? "-" : "";
        String exponent = parts.group(4) == null ? "" : "e" + parts.group(4);
        return sign + (whole.isEmpty() ? "0" : digits(whole)) + (after.isEmpty() ? ".0" : "." + after) + exponent;
    }
}
