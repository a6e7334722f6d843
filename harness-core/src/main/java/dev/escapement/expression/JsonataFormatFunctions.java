package dev.escapement.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that write numbers after a picture and read them back; undefined if their argument is. */
final class JsonataFormatFunctions {

    private JsonataFormatFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                new JsonataFunction("formatNumber", "<n-so?:s>", 3, JsonataFormatFunctions::formatNumber),
                new JsonataFunction("formatInteger", "<n-s:s>", 2, JsonataFormatFunctions::formatInteger),
                new JsonataFunction("parseInteger", "<s-s:n>", 2, JsonataFormatFunctions::parseInteger));
    }

    private static @Nullable String formatNumber(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        Map<String, String> options = new LinkedHashMap<>();
        if (given.has(2)) {
            given.map(2).forEach((name, symbol) -> options.put(String.valueOf(name), String.valueOf(symbol)));
        }
        given.run().spend(100L * given.text(1).length());
        return new JsonataNumberPicture(given.text(1), new JsonataNumberSymbols(options))
                .write(given.number(0).doubleValue(), given.run());
    }

    private static @Nullable String formatInteger(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        given.run().spend(100L * given.text(1).length());
        long number = (long) Math.floor(given.number(0).doubleValue());
        return new JsonataIntegerWriter(JsonataIntegerPicture.of(given.text(1)), given.run()).write(number);
    }

    private static @Nullable Number parseInteger(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        given.run().spend(100L * (given.text(0).length() + given.text(1).length()));
        return new JsonataIntegerReader(JsonataIntegerPicture.of(given.text(1))).read(given.text(0));
    }
}
