package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code States.Array} and its kin. */
final class ArrayFunctions {

    private static final int MAX_RANGE = 1_000;

    private ArrayFunctions() {}

    static JsonNode array(Arguments arguments) {
        List<JsonNode> elements = new ArrayList<>(arguments.count());
        for (int i = 0; i < arguments.count(); i++) {
            elements.add(arguments.any(i));
        }
        return Json.array(elements);
    }

    static JsonNode partition(Arguments arguments) {
        JsonNode array = arguments.array(0);
        long size = arguments.whole(1);
        if (size <= 0) {
            throw arguments.failure(1, "must be greater than 0, but is " + size);
        }
        List<JsonNode> chunks = new ArrayList<>();
        List<JsonNode> chunk = new ArrayList<>();
        for (JsonNode element : array) {
            chunk.add(element);
            if (chunk.size() == size) {
                chunks.add(Json.array(chunk));
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            chunks.add(Json.array(chunk));
        }
        return Json.array(chunks);
    }

    static JsonNode contains(Arguments arguments) {
        for (JsonNode element : arguments.array(0)) {
            if (element.equals(arguments.any(1))) {
                return Json.bool(true);
            }
        }
        return Json.bool(false);
    }

    static JsonNode range(Arguments arguments) {
        long first = arguments.whole(0);
        long last = arguments.whole(1);
        long step = arguments.whole(2);
        if (step == 0) {
            throw arguments.failure(2, "must not be 0");
        }
        List<JsonNode> numbers = new ArrayList<>();
        for (long number = first; step > 0 ? number <= last : number >= last; number += step) {
            if (numbers.size() == MAX_RANGE) {
                throw new IntrinsicFailure("The range must have no more than 1,000 elements");
            }
            numbers.add(Json.number(number));
        }
        return Json.array(numbers);
    }

    static JsonNode item(Arguments arguments) {
        JsonNode array = arguments.array(0);
        long index = arguments.whole(1);
        @Nullable JsonNode item = index == (int) index ? array.get((int) index) : null;
        if (item == null) {
            throw arguments.failure(1, "must be the index of one of " + array.size() + " elements, but is " + index);
        }
        return item;
    }

    static JsonNode length(Arguments arguments) {
        return Json.number(arguments.array(0).size());
    }

    static JsonNode unique(Arguments arguments) {
        Set<JsonNode> different = new LinkedHashSet<>();
        arguments.array(0).forEach(different::add);
        return Json.array(List.copyOf(different));
    }
}
