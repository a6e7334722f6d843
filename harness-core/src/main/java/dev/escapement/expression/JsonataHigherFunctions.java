package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that call a function for each of some values. */
final class JsonataHigherFunctions {

    private JsonataHigherFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                onValue("map", "<af:x>", JsonataHigherFunctions::map),
                onValue("filter", "<af:x>", JsonataHigherFunctions::filter),
                onValue("single", "<af?:x>", JsonataHigherFunctions::single),
                onValue("reduce", "<afj?:j>", JsonataHigherFunctions::reduce),
                new JsonataFunction("each", "<o-f:a>", 2, JsonataHigherFunctions::each),
                onValue("sift", "<o-f:o>", JsonataHigherFunctions::sift));
    }

    private static JsonataFunction onValue(String name, String notation, JsonataFunction.Body body) {
        return new JsonataFunction(name, notation, 2, given -> given.has(0) ? body.apply(given) : null);
    }

    private static Object map(JsonataArguments given) {
        List<?> array = given.list(0);
        List<@Nullable Object> results = JsonataArguments.sequence();
        for (int i = 0; i < array.size(); i++) {
            add(JsonataCalls.call(given.required(1), array.get(i), i, array), results, given.run());
        }
        return results;
    }

    private static void add(@Nullable Object value, List<@Nullable Object> results, JsonataRun run) {
        run.spend(100);
        if (value != null) {
            results.add(value);
        }
    }

    private static Object filter(JsonataArguments given) {
        List<?> array = given.list(0);
        List<@Nullable Object> results = JsonataArguments.sequence();
        for (int i = 0; i < array.size(); i++) {
            Object element = array.get(i);
            boolean kept = Jsonata.boolize(JsonataCalls.call(given.required(1), element, i, array));
            add(kept ? element : null, results, given.run());
        }
        return results;
    }

    private static @Nullable Object single(JsonataArguments given) {
        List<?> array = given.list(0);
        List<@Nullable Object> found = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            boolean matches =
                    !given.has(1) || Jsonata.boolize(JsonataCalls.call(given.required(1), array.get(i), i, array));
            if (matches && !found.isEmpty()) {
                throw JsonataError.coded("D3138");
            }
            if (matches) {
                found.add(array.get(i));
            }
        }
        if (found.isEmpty()) {
            throw JsonataError.coded("D3139");
        }
        return found.get(0);
    }

    private static @Nullable Object reduce(JsonataArguments given) {
        List<?> array = given.list(0);
        Object function = given.required(1);
        int arity = JsonataCalls.arity(function);
        if (arity < 2) {
            throw JsonataError.coded("D3050");
        }
        boolean startsWithFirst = !given.has(2) && !array.isEmpty();
        Object result = startsWithFirst ? array.get(0) : given.value(2);
        long before = given.run().held();
        for (int i = startsWithFirst ? 1 : 0; i < array.size(); i++) {
            List<@Nullable Object> arguments = new ArrayList<>(4);
            arguments.add(result);
            arguments.add(array.get(i));
            if (arity >= 3) {
                arguments.add(i);
            }
            if (arity >= 4) {
                arguments.add(array);
            }
            result = JsonataCalls.call(function, arguments);
            // The last one is gone too.
            given.run().releaseTo(before, result);
        }
        return result;
    }

    private static Object each(JsonataArguments given) {
        List<@Nullable Object> results = JsonataArguments.sequence();
        if (!given.has(0)) {
            return results;
        }
        Map<?, ?> object = given.map(0);
        object.forEach((name, member) ->
                add(JsonataCalls.call(given.required(1), member, name, object), results, given.run()));
        return results;
    }

    private static @Nullable Object sift(JsonataArguments given) {
        Map<?, ?> object = given.map(0);
        Map<@Nullable Object, @Nullable Object> kept = new LinkedHashMap<>();
        object.forEach((name, member) -> {
            if (Jsonata.boolize(JsonataCalls.call(given.required(1), member, name, object))) {
                kept.put(name, member);
            }
        });
        return kept.isEmpty() ? null : kept;
    }
}
