package dev.escapement.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that look for a text, a regular expression or whatever a function finds; undefined for an undefined text. */
final class JsonataPatternFunctions {

    private JsonataPatternFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                onText("contains", "<s-(sf):b>", JsonataPatternFunctions::contains),
                onText("match", "<s-f<s>n?:a>", JsonataPatternFunctions::match),
                onText("split", "<s-(sf)n?:a>", JsonataPatternFunctions::split),
                onText("replace", "<s-(sf)(sf)n?:s>", JsonataPatternFunctions::replace));
    }

    private static JsonataFunction onText(String name, String notation, JsonataFunction.Body body) {
        return new JsonataFunction(name, notation, 3, given -> given.has(0) ? body.apply(given) : null);
    }

    /** How many matches are wanted. */
    private static double limit(JsonataArguments given, int index, String code) {
        double limit = given.has(index) ? given.number(index).doubleValue() : Double.POSITIVE_INFINITY;
        if (limit < 0) {
            throw JsonataError.coded(code);
        }
        return limit;
    }

    private static boolean contains(JsonataArguments given) {
        return given.required(1) instanceof String part
                ? given.text(0).contains(part)
                : JsonataMatch.first(given.required(1), given.text(0), "contains", given.run()) != null;
    }

    private static List<?> match(JsonataArguments given) {
        double limit = limit(given, 2, "D3040");
        List<@Nullable Object> matches = JsonataArguments.sequence();
        JsonataMatch match =
                limit > 0 ? JsonataMatch.first(given.required(1), given.text(0), "match", given.run()) : null;
        while (match != null && matches.size() < limit) {
            given.run().hold(200L + match.text().length());
            matches.add(match.listed());
            match = match.next();
        }
        return matches;
    }

    private static List<?> split(JsonataArguments given) {
        double limit = limit(given, 2, "D3020");
        if (limit == 0) {
            return new ArrayList<>();
        }
        return given.value(1) instanceof String separator
                ? splitAt(separator, limit, given)
                : splitWhere(given.required(1), limit, given);
    }

    private static List<?> splitAt(String separator, double limit, JsonataArguments given) {
        String text = given.text(0);
        List<@Nullable Object> parts = new ArrayList<>();
        int start = 0;
        while (parts.size() < limit) {
            int end = separator.isEmpty() ? start + 1 : text.indexOf(separator, start);
            if (end < 0 || (separator.isEmpty() && end >= text.length())) {
                break;
            }
            add(parts, text.substring(start, end), given);
            start = end + separator.length();
        }
        if (parts.size() < limit && !(separator.isEmpty() && text.isEmpty())) {
            add(parts, text.substring(start), given);
        }
        return parts;
    }

    private static List<?> splitWhere(Object pattern, double limit, JsonataArguments given) {
        String text = given.text(0);
        List<@Nullable Object> parts = new ArrayList<>();
        int start = 0;
        JsonataMatch match = JsonataMatch.first(pattern, text, "split", given.run());
        while (match != null && parts.size() < limit) {
            add(parts, text.substring(start, match.start()), given);
            start = match.end();
            match = match.next();
        }
        if (parts.size() < limit) {
            add(parts, text.substring(start), given);
        }
        return parts;
    }

    private static void add(List<@Nullable Object> parts, String part, JsonataArguments given) {
        given.run().hold(60L + part.length());
        parts.add(part);
    }

    private static String replace(JsonataArguments given) {
        if ("".equals(given.value(1))) {
            throw JsonataError.coded("D3010");
        }
        double limit = limit(given, 3, "D3011");
        if (limit == 0) {
            return given.text(0);
        }
        JsonataReplacement replacement = new JsonataReplacement(given.text(0), given.required(2), given.run());
        return given.value(1) instanceof String part
                ? replacement.ofText(part, limit)
                : replacement.ofMatches(given.required(1), limit);
    }
}
