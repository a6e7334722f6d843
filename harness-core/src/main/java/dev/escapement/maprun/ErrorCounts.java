package dev.escapement.maprun;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by name; after so many different names the rest is counted together. */
final class ErrorCounts {

    private static final int MOST_NAMES = 200;
    private static final String OTHERS = "(others)";

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(String name) {
        counts.merge(counts.size() < MOST_NAMES || counts.containsKey(name) ? name : OTHERS, 1L, Long::sum);
    }

    /** Forgets all names but one. */
    void keepOnly(String name) {
        counts.keySet().retainAll(List.of(name));
    }

    Map<String, Long> reading() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
