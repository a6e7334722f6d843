package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions on arrays and sequences. */
final class JsonataArrayFunctions {

    /** What an element of a list weighs. */
    private static final long ELEMENT = 20;

    private JsonataArrayFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                new JsonataFunction(
                        "count",
                        "<a:n>",
                        1,
                        given -> given.has(0) ? given.list(0).size() : 0),
                new JsonataFunction("append", "<xx:a>", 2, JsonataArrayFunctions::append),
                new JsonataFunction("reverse", "<a:a>", 1, JsonataArrayFunctions::reverse),
                new JsonataFunction("shuffle", "<a:a>", 1, JsonataArrayFunctions::shuffle),
                new JsonataFunction("distinct", "<x:x>", 1, JsonataArrayFunctions::distinct),
                new JsonataFunction("zip", "<a+:a>", 1, JsonataArrayFunctions::zip),
                new JsonataFunction("sort", "<af?:a>", 2, JsonataArrayFunctions::sort),
                new JsonataFunction("exists", "<x:b>", 1, given -> given.has(0)),
                new JsonataFunction("partition", "<an:a>", 2, JsonataArrayFunctions::partition),
                new JsonataFunction("range", "<nnn:a>", 3, JsonataArrayFunctions::range));
    }

    private static @Nullable Object append(JsonataArguments given) {
        given.run().hold(ELEMENT * (size(given.value(0)) + size(given.value(1))));
        return Functions.append(given.value(0), given.value(1));
    }

    private static int size(@Nullable Object value) {
        return value instanceof List<?> list ? list.size() : 1;
    }

    private static @Nullable Object reverse(JsonataArguments given) {
        if (!given.has(0) || given.list(0).size() <= 1) {
            return given.value(0);
        }
        List<?> reversed = copy(given);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<@Nullable Object> copy(JsonataArguments given) {
        given.run().hold(ELEMENT * given.list(0).size());
        return new ArrayList<>(given.list(0));
    }

    private static @Nullable Object shuffle(JsonataArguments given) {
        if (!given.has(0) || given.list(0).size() <= 1) {
            return given.value(0);
        }
        List<@Nullable Object> shuffled = copy(given);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = (int) given.run().bindings().surroundings().draws().between(0, i + 1);
            Collections.swap(shuffled, i, other);
        }
        return shuffled;
    }

    private static @Nullable Object distinct(JsonataArguments given) {
        if (!(given.value(0) instanceof List<?> list) || list.size() <= 1) {
            return given.value(0);
        }
        Set<@Nullable Object> seen = new LinkedHashSet<>();
        List<@Nullable Object> distinct = Utils.isSequence(list) ? JsonataArguments.sequence() : new ArrayList<>();
        for (Object element : list) {
            if (seen.add(element instanceof Number number ? Double.valueOf(number.doubleValue()) : element)) {
                distinct.add(element);
            }
        }
        return distinct;
    }

    private static List<?> zip(JsonataArguments given) {
        int length = Integer.MAX_VALUE;
        for (Object array : given.values()) {
            length = Math.min(length, array == null ? 0 : ((List<?>) array).size());
        }
        given.run().hold(ELEMENT * length * given.values().size());
        List<@Nullable Object> tuples = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<@Nullable Object> tuple = new ArrayList<>();
            for (Object array : given.values()) {
                tuple.add(array instanceof List<?> list ? list.get(i) : null);
            }
            tuples.add(tuple);
        }
        return tuples;
    }

    private static @Nullable Object sort(JsonataArguments given) {
        if (!given.has(0) || given.list(0).size() <= 1) {
            return given.value(0);
        }
        return new JsonataSorting(given.value(1), given.run()).sort(copy(given));
    }

    /** Chunks of the given size; recorded to be what {@code States.ArrayPartition} gives. */
    private static @Nullable Object partition(JsonataArguments given) {
        if (!given.has(0) || !given.has(1)) {
            return null;
        }
        int size = given.whole(1);
        if (size < 1) {
            throw JsonataError.coded("T0410", 2, "partition");
        }
        List<?> array = given.list(0);
        given.run().hold(2 * ELEMENT * array.size());
        List<@Nullable Object> chunks = new ArrayList<>();
        for (int start = 0; start < array.size(); start += size) {
            chunks.add(new ArrayList<>(array.subList(start, (int) Math.min(array.size(), (long) start + size))));
        }
        return chunks;
    }

    /** Both ends included, if the steps meet the last one. A sequence: one of one number is that number. */
    private static @Nullable Object range(JsonataArguments given) {
        if (!given.has(0) || !given.has(1) || !given.has(2)) {
            return null;
        }
        long last = given.whole(1);
        long step = given.whole(2);
        if (step == 0) {
            throw JsonataError.coded("T0410", 3, "range");
        }
        given.run().hold(ELEMENT * Math.max(0, (last - given.whole(0)) / step + 1));
        List<@Nullable Object> numbers = JsonataArguments.sequence();
        for (long next = given.whole(0); step > 0 ? next <= last : next >= last; next += step) {
            numbers.add(Utils.convertNumber(next));
        }
        return numbers;
    }
}
