package dev.escapement.whatif;

import dev.escapement.history.HistoryEventType;
import dev.escapement.recording.RecordedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way through a workflow, as its events tell it. */
final class Footsteps {

    private final Map<Integer, RecordedEvent> byId = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final Map<Integer, Integer> visits = new LinkedHashMap<>();
    private final Set<Integer> called = new LinkedHashSet<>();
    private int forks;
    private int forksEntered;
    private int retries;
    private int redrives;

    private Footsteps() {}

    static Footsteps of(List<RecordedEvent> events) {
        Footsteps footsteps = new Footsteps();
        events.forEach(footsteps::add);
        Collections.sort(footsteps.steps);
        return footsteps;
    }

    static boolean isEntry(RecordedEvent event) {
        return event.type().apiName().endsWith("StateEntered");
    }

    static boolean isExit(RecordedEvent event) {
        return event.type().apiName().endsWith("StateExited");
    }

    List<String> path() {
        return List.copyOf(path);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    /** As {@link dev.escapement.reading.Statistics#transitionsBilled}. */
    int transitions() {
        return path.size() + retries + Math.max(0, forks - forksEntered) + redrives;
    }

    private void add(RecordedEvent event) {
        byId.put(event.id(), event);
        Integer visit = isEntry(event) ? Integer.valueOf(event.id()) : visits.get(event.previousId());
        if (visit != null) {
            visits.put(event.id(), visit);
        }
        if (isEntry(event)) {
            String name = String.valueOf(event.text("name"));
            path.add(name);
            String before = before(event);
            steps.add((before == null ? "" : before) + " -> " + name);
        }
        count(event, visit);
    }

    private void count(RecordedEvent event, @Nullable Integer visit) {
        switch (event.type()) {
            case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED ->
                retries += visit != null && !called.add(visit) ? 1 : 0;
            case MAP_STATE_STARTED, PARALLEL_STATE_STARTED -> forks++;
            case MAP_STATE_ENTERED, PARALLEL_STATE_ENTERED -> forksEntered++;
            case EXECUTION_REDRIVEN -> redrives++;
            default -> {
                // Nothing that is counted.
            }
        }
    }

    /** The state that was left for this one, or that it is a part of; {@code null} for the first of all. */
    private @Nullable String before(RecordedEvent entry) {
        RecordedEvent at = byId.get(entry.previousId());
        while (at != null) {
            boolean inside = at.type() == HistoryEventType.MAP_ITERATION_STARTED;
            if (inside || isExit(at) || isEntry(at)) {
                return at.text("name") + (isExit(at) ? "" : "/");
            }
            at = at.previousId() < at.id() ? byId.get(at.previousId()) : null;
        }
        return null;
    }
}
