package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions on strings that need no patterns; for an undefined string they are undefined. */
final class JsonataTextFunctions {

    /** Changing a character's case costs more than copying it. */
    private static final int CASE = 10;

    private JsonataTextFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                new JsonataFunction("string", "<x-b?:s>", 1, JsonataTextFunctions::string),
                onText("substring", "<s-nn?:s>", JsonataTextFunctions::substring),
                onText("substringBefore", "<s-s:s>", JsonataTextFunctions::before),
                onText("substringAfter", "<s-s:s>", JsonataTextFunctions::after),
                onText("lowercase", "<s-:s>", given -> recased(given).toLowerCase(Locale.ROOT)),
                onText("uppercase", "<s-:s>", given -> recased(given).toUpperCase(Locale.ROOT)),
                onText("length", "<s-:n>", given -> length(given.text(0))),
                onText("trim", "<s-:s>", given -> Functions.trim(recased(given))),
                onText("pad", "<s-ns?:s>", JsonataTextFunctions::pad),
                new JsonataFunction("join", "<a<s>s?:s>", 2, JsonataTextFunctions::join),
                onText("base64encode", "<s-:s>", given -> Functions.base64encode(given.text(0))),
                onText("base64decode", "<s-:s>", given -> Functions.base64decode(given.text(0))),
                onText("encodeUrlComponent", "<s-:s>", given -> JsonataUrls.encode(given, JsonataUrls.COMPONENT)),
                onText("encodeUrl", "<s-:s>", given -> JsonataUrls.encode(given, JsonataUrls.WHOLE)),
                onText("decodeUrlComponent", "<s-:s>", given -> JsonataUrls.decode(given, JsonataUrls.COMPONENT)),
                onText("decodeUrl", "<s-:s>", given -> JsonataUrls.decode(given, JsonataUrls.WHOLE)));
    }

    private static JsonataFunction onText(String name, String notation, JsonataFunction.Body body) {
        int arity = new JsonataSignature(name, notation).size();
        return new JsonataFunction(name, notation, arity, given -> given.has(0) ? body.apply(given) : null);
    }

    private static @Nullable Object string(JsonataArguments given) {
        Object value = given.value(0);
        if (value == null || value instanceof String) {
            return value;
        }
        boolean pretty = Boolean.TRUE.equals(given.value(1));
        long[] held = {0};
        return new JsonataStringifier(pretty, length -> {
                    given.run().hold(length - held[0]);
                    held[0] = length;
                })
                .writeTop(value);
    }

    private static String substring(JsonataArguments given) {
        String text = given.text(0);
        int length = length(text);
        int start = Math.max(given.whole(1, 0), -length);
        int from = Math.min(start < 0 ? length + start : start, length);
        long end = given.has(2) ? (long) from + given.whole(2) : length;
        if (end <= from) {
            return "";
        }
        int first = text.offsetByCodePoints(0, from);
        return text.substring(first, text.offsetByCodePoints(first, (int) Math.min(end, length) - from));
    }

    private static String before(JsonataArguments given) {
        int found = given.text(0).indexOf(given.text(1, ""));
        return found < 0 || !given.has(1) ? given.text(0) : given.text(0).substring(0, found);
    }

    private static String after(JsonataArguments given) {
        int found = given.text(0).indexOf(given.text(1, ""));
        return found < 0 || !given.has(1)
                ? given.text(0)
                : given.text(0).substring(found + given.text(1).length());
    }

    private static String recased(JsonataArguments given) {
        given.run().spend((long) CASE * given.text(0).length());
        return given.text(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String pad(JsonataArguments given) {
        String text = given.text(0);
        int width = given.whole(1, 0);
        String with = given.text(2, "").isEmpty() ? " " : given.text(2);
        long missing = Math.abs((long) width) - length(text);
        if (missing <= 0) {
            return text;
        }
        given.run().hold(2 * missing);
        int[] padding = new int[(int) missing];
        int[] pattern = with.codePoints().toArray();
        for (int i = 0; i < padding.length; i++) {
            padding[i] = pattern[i % pattern.length];
        }
        String pad = new String(padding, 0, padding.length);
        return width > 0 ? text + pad : pad + text;
    }

    private static @Nullable String join(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        String separator = given.text(1, "");
        StringBuilder joined = new StringBuilder();
        String between = "";
        for (Object part : given.list(0)) {
            given.run().hold(between.length() + ((String) part).length());
            joined.append(between).append(part);
            between = separator;
        }
        return joined.toString();
    }
}
