package dev.escapement.expression;

import com.dashjoin.jsonata.Utils;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The checked arguments of a call, and the evaluation it belongs to. */
record JsonataArguments(List<? extends @Nullable Object> values, JsonataRun run) {

    @Nullable Object value(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    boolean has(int index) {
        return value(index) != null;
    }

    Object required(int index) {
        return Objects.requireNonNull(value(index), "an argument that the signature demands");
    }

    String text(int index) {
        return (String) required(index);
    }

    String text(int index, String otherwise) {
        return value(index) instanceof String text ? text : otherwise;
    }

    Number number(int index) {
        return (Number) required(index);
    }

    List<?> list(int index) {
        return (List<?>) required(index);
    }

    Map<?, ?> map(int index) {
        return (Map<?, ?>) required(index);
    }

    /** Whole numbers are wanted, others are rounded down (asl-reference 2.8). */
    int whole(int index) {
        return (int) Math.floor(number(index).doubleValue());
    }

    int whole(int index, int otherwise) {
        return has(index) ? whole(index) : otherwise;
    }

    /** A sequence, which the engine unwraps when it ends up with one element. */
    static List<@Nullable Object> sequence() {
        return Utils.createSequence();
    }

    static List<@Nullable Object> sequence(List<? extends @Nullable Object> values) {
        List<@Nullable Object> sequence = sequence();
        sequence.addAll(values);
        return sequence;
    }
}
