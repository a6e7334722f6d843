package dev.escapement.replay;

import dev.escapement.recording.Recording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts events in an order that does not depend on what happened first elsewhere: each before what it caused, branch after branch. */
final class CausalOrder {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<Integer, List<ComparedEvent>> children = new LinkedHashMap<>();
    private final Map<Integer, Long> fingerprints = new LinkedHashMap<>();

    private CausalOrder(List<ComparedEvent> events, boolean withData) {
        for (ComparedEvent event : events) {
            children.computeIfAbsent(event.previousId(), id -> new ArrayList<>())
                    .add(event);
        }
        for (int i = events.size() - 1; i >= 0; i--) {
            ComparedEvent event = events.get(i);
            fingerprints.put(event.id(), fingerprint(withData ? event : event.withoutData()));
        }
    }

    static List<ComparedEvent> of(Recording history, boolean withData) {
        List<ComparedEvent> events = Joins.undone(history);
        return new CausalOrder(events, withData).order(events.size());
    }

    private List<ComparedEvent> order(int size) {
        List<ComparedEvent> ordered = new ArrayList<>(size);
        Deque<ComparedEvent> next = new ArrayDeque<>();
        push(next, 0);
        while (!next.isEmpty() && ordered.size() < size) {
            ComparedEvent event = next.pop();
            ordered.add(event);
            push(next, event.id());
        }
        return ordered;
    }

    private void push(Deque<ComparedEvent> next, int cause) {
        List<ComparedEvent> caused = new ArrayList<>(children.getOrDefault(cause, List.of()));
        caused.sort(Comparator.comparing(ComparedEvent::kind)
                .thenComparing(event -> fingerprints.getOrDefault(event.id(), 0L)));
        for (int i = caused.size() - 1; i >= 0; i--) {
            next.push(caused.get(i));
        }
    }

    /** Of an event and all that follows from it; causes have smaller numbers than what they cause. */
    private long fingerprint(ComparedEvent event) {
        long sum = 0;
        for (ComparedEvent child : children.getOrDefault(event.id(), List.of())) {
            sum += fingerprints.getOrDefault(child.id(), 0L) * SPREAD;
        }
        return sum * SPREAD
                + event.kind().hashCode()
                + 31L * event.details().toString().hashCode();
    }
}
