package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sorts by merging, as JSONata 2.0.6 does, so that what compares equal keeps its order. */
final class JsonataSorting {

    private static final int COMPARISON = 200;

    private final @Nullable Object isBehind;
    private final JsonataRun run;

    /** Sorting by a function that says whether its first argument belongs behind the second, or in natural order. */
    JsonataSorting(@Nullable Object isBehind, JsonataRun run) {
        this.isBehind = isBehind;
        this.run = run;
    }

    List<@Nullable Object> sort(List<@Nullable Object> values) {
        if (isBehind == null && !Utils.isArrayOfStrings(values) && !Utils.isArrayOfNumbers(values)) {
            throw JsonataError.coded("D3070");
        }
        @Nullable Object[] sorted = values.toArray();
        sort(sorted, 0, sorted.length, new Object[sorted.length]);
        return Arrays.asList(sorted);
    }

    private void sort(@Nullable Object[] values, int from, int to, @Nullable Object[] spare) {
        if (to - from < 2) {
            return;
        }
        int middle = from + (to - from) / 2;
        sort(values, from, middle, spare);
        sort(values, middle, to, spare);
        System.arraycopy(values, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int next = from; next < to; next++) {
            boolean takeRight = left == middle || (right < to && isBehind(spare[left], spare[right]));
            values[next] = takeRight ? spare[right++] : spare[left++];
        }
    }

    private boolean isBehind(@Nullable Object first, @Nullable Object second) {
        run.spend(COMPARISON);
        if (isBehind != null) {
            Object answer = JsonataCalls.call(isBehind, Arrays.asList(first, second));
            return Boolean.TRUE.equals(Functions.toBoolean(answer));
        }
        return first instanceof String text
                ? text.compareTo((String) Objects.requireNonNull(second)) > 0
                : number(first) > number(second);
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value, "an element of an array of numbers")).doubleValue();
    }
}
