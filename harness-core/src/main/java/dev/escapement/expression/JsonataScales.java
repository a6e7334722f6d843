package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils.RangeList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs values that an evaluation has made; what it was given weighs nothing. */
final class JsonataScales {

    /** Lighter than the 900,000 numbers that the service refuses to count (asl-reference 2.8). */
    private static final long MAX_WEIGHT = 12_000_000;

    private static final int MAX_DEPTH = 1_000;

    private static final int TEXT = 40;
    private static final int ELEMENT = 20;
    private static final int ARRAY = 80;
    private static final int OBJECT = 120;
    private static final int MEMBER = 80;

    private final long limit;
    private boolean sawFunction;
    private long weight;

    JsonataScales(boolean strict) {
        this.limit = strict ? MAX_WEIGHT / 16 : MAX_WEIGHT;
    }

    /** The weight in bytes, roughly. */
    long weigh(Object value) {
        sawFunction = false;
        weight = 0;
        add(value, 0);
        return weight;
    }

    /** Whether there were functions in the value: they hold on to whatever surrounds them. */
    boolean sawFunction() {
        return sawFunction;
    }

    /** Most values are numbers, and asking for a class is cheaper than asking for an interface. */
    private void add(@Nullable Object value, int nesting) {
        if (value == null || value == Jsonata.NULL_VALUE || value instanceof Number || value instanceof Boolean) {
            return;
        }
        if (value instanceof String text) {
            put(TEXT + text.length());
        } else if (value instanceof RangeList range) {
            put((long) ELEMENT * range.size());
        } else if (value instanceof JsonataView) {
            put(ELEMENT);
        } else if (value instanceof List<?> list) {
            addList(list, nesting);
        } else if (value instanceof Map<?, ?> map) {
            addMap(map, nesting);
        } else {
            sawFunction = true;
        }
    }

    private void addList(List<?> list, int nesting) {
        checkNesting(nesting);
        put(ARRAY + (long) ELEMENT * list.size());
        for (Object element : list) {
            add(element, nesting + 1);
        }
    }

    private void addMap(Map<?, ?> map, int nesting) {
        checkNesting(nesting);
        put(OBJECT + (long) MEMBER * map.size());
        for (Object member : map.values()) {
            add(member, nesting + 1);
        }
    }

    private static void checkNesting(int nesting) {
        if (nesting == MAX_DEPTH) {
            throw JsonataError.depth();
        }
    }

    private void put(long more) {
        weight += more;
        if (weight > limit) {
            throw JsonataError.memory();
        }
    }
}
