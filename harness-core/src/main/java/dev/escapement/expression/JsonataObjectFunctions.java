package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on objects, and on values of any type. */
final class JsonataObjectFunctions {

    /** What an object with one member weighs. */
    private static final long OBJECT = 160;

    private JsonataObjectFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                new JsonataFunction("keys", "<x-:a>", 1, given -> Functions.keys(given.value(0))),
                new JsonataFunction("lookup", "<x-s:x>", 2, JsonataObjectFunctions::lookup),
                new JsonataFunction("spread", "<x-:a>", 1, JsonataObjectFunctions::spread),
                new JsonataFunction("merge", "<a<o>:o>", 1, JsonataObjectFunctions::merge),
                new JsonataFunction("clone", "<(oa)-:o>", 1, given -> Functions.functionClone(given.value(0))),
                new JsonataFunction("type", "<x:s>", 1, given -> type(given.value(0))),
                new JsonataFunction("error", "<s?:x>", 1, given -> {
                    throw JsonataError.coded("D3137", message(given, 0, "$error() function evaluated"));
                }),
                new JsonataFunction("assert", "<bs?:x>", 2, JsonataObjectFunctions::check));
    }

    private static @Nullable Object lookup(JsonataArguments given) {
        return given.has(1) ? Functions.lookup(given.value(0), given.text(1)) : null;
    }

    private static @Nullable Object spread(JsonataArguments given) {
        Object value = given.value(0);
        if (!(value instanceof List || value instanceof Map)) {
            return value;
        }
        List<@Nullable Object> single = new ArrayList<>();
        spread(value, single, given.run());
        // What comes of an array stays one, even if it is the only one.
        return value instanceof List && !single.isEmpty() ? single : JsonataArguments.sequence(single);
    }

    private static void spread(@Nullable Object value, List<@Nullable Object> single, JsonataRun run) {
        if (value instanceof List<?> list) {
            list.forEach(element -> spread(element, single, run));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> {
                run.hold(OBJECT);
                Map<@Nullable Object, @Nullable Object> one = new LinkedHashMap<>();
                one.put(name, member);
                single.add(one);
            });
        } else if (value != null) {
            single.add(value);
        }
    }

    private static @Nullable Object merge(JsonataArguments given) {
        if (!given.has(0)) {
            return null;
        }
        Map<@Nullable Object, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object object : given.list(0)) {
            given.run().spend(OBJECT * ((Map<?, ?>) object).size());
            merged.putAll((Map<?, ?>) object);
        }
        return merged;
    }

    private static @Nullable String type(@Nullable Object value) {
        return value != null && JsonataSignature.isFunction(value) ? "function" : Functions.type(value);
    }

    private static @Nullable Object check(JsonataArguments given) {
        if (!Boolean.TRUE.equals(given.value(0))) {
            throw JsonataError.coded("D3141", message(given, 1, "$assert() statement failed"));
        }
        return null;
    }

    private static String message(JsonataArguments given, int index, String otherwise) {
        String message = given.text(index, "");
        return message.isEmpty() ? otherwise : message;
    }
}
