package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import dev.escapement.expression.JsonataPath.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a path through arrays, by the rules of JSONata: every step gives one flat sequence, and a sequence of one is that one. */
final class JsonataTrail {

    private static final long ELEMENT = 20;

    private final JsonataRun run;
    private @Nullable Object value;

    JsonataTrail(@Nullable Object start, JsonataRun run) {
        this.value = start;
        this.run = run;
    }

    /** The value at the end; {@code null} if it is undefined. */
    @Nullable Object follow(List<Step> steps) {
        int next = 0;
        while (next < steps.size() && steps.get(next).name() == null) {
            value = filtered(value, steps.get(next++).index());
        }
        value = unwrapped(value);
        List<?> sequence = flat(value == null ? List.of() : List.of(value));
        while (next < steps.size() && !sequence.isEmpty()) {
            int end = next + 1;
            while (end < steps.size() && steps.get(end).name() == null) {
                end++;
            }
            sequence = step(sequence, steps.subList(next, end), end == steps.size());
            value = unwrapped(sequence);
            next = end;
        }
        return next < steps.size() ? null : value;
    }

    /** A name, and the indices behind it, which count anew for the name's value in each element. */
    private List<?> step(List<?> elements, List<Step> steps, boolean isLast) {
        String name = steps.get(0).name();
        int indices = steps.size();
        List<Object> results = new ArrayList<>(elements.size());
        for (Object element : elements) {
            Object result = unwrapped(Functions.lookup(element, name));
            for (int i = 1; i < indices; i++) {
                result = filtered(result, steps.get(i).index());
            }
            if (result != null) {
                results.add(result);
            }
        }
        boolean isArray =
                isLast && results.size() == 1 && results.get(0) instanceof List<?> list && !Utils.isSequence(list);
        return isArray ? (List<?>) results.get(0) : flat(results);
    }

    private List<?> flat(List<?> values) {
        List<Object> flat = Utils.createSequence();
        for (Object each : values) {
            if (each instanceof List<?> list) {
                flat.addAll(list);
            } else {
                flat.add(each);
            }
        }
        run.hold(ELEMENT * flat.size());
        return flat;
    }

    private static Object filtered(@Nullable Object values, int index) {
        List<?> list = values instanceof List<?> many ? many : values == null ? List.of() : List.of(values);
        Object element = index < list.size() ? list.get(index) : null;
        if (element instanceof List) {
            return element;
        }
        List<Object> one = Utils.createSequence();
        if (element != null) {
            one.add(element);
        }
        return one;
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        if (!(value instanceof List<?> sequence) || !Utils.isSequence(value)) {
            return value;
        }
        return sequence.isEmpty() ? null : sequence.size() == 1 ? sequence.get(0) : sequence;
    }
}
