package dev.escapement.maprun;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what children did, state by state. */
final class StateCounts {

    private final Map<String, Long> entered = new LinkedHashMap<>();
    private long transitions;

    void enter(String state) {
        entered.merge(state, 1L, Long::sum);
        transitions++;
    }

    void retry() {
        transitions++;
    }

    long transitions() {
        return transitions;
    }

    Map<String, Long> entered() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entered));
    }
}
