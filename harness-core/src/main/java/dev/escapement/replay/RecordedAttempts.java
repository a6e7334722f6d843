package dev.escapement.replay;

import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.TaskCall;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attempts of a recording, by the state and iteration that made them, in their order. */
final class RecordedAttempts {

    private final Map<String, Deque<RecordedAttempt>> attempts = new LinkedHashMap<>();

    /** Attempts whose chain does not tell their state. */
    private final List<RecordedAttempt> unplaced = new ArrayList<>();

    private final Map<String, Deque<Duration>> otherRetries = new LinkedHashMap<>();
    private final Set<String> maps = new LinkedHashSet<>();

    RecordedAttempts(Recording recording) {
        new Collection(this, recording.events()).collect();
    }

    /** The next recorded attempt of the state in the iterations; {@code null} when the recording has no more. */
    @Nullable RecordedAttempt next(String key, TaskCall call) {
        Deque<RecordedAttempt> left = attempts.get(key);
        RecordedAttempt next = left == null ? null : left.poll();
        return next == null ? unplaced(call) : next;
    }

    private @Nullable RecordedAttempt unplaced(TaskCall call) {
        for (Iterator<RecordedAttempt> all = unplaced.iterator(); all.hasNext(); ) {
            RecordedAttempt each = all.next();
            if (each.asks(call)) {
                all.remove();
                return each;
            }
        }
        return null;
    }

    /** The next recorded delay before a Parallel or Map, or a state whose expressions failed, was tried again. */
    @Nullable Duration nextRetry(String key) {
        Deque<Duration> left = otherRetries.get(key);
        return left == null ? null : left.poll();
    }

    /** The Maps whose iterations were recorded. */
    Set<String> maps() {
        return maps;
    }

    /** Attempts that were not asked for. */
    List<RecordedAttempt> left() {
        List<RecordedAttempt> left = new ArrayList<>();
        attempts.values().forEach(left::addAll);
        left.addAll(unplaced);
        return left;
    }

    /** One pass over the events. */
    private static final class Collection {

        private final RecordedAttempts into;
        private final List<RecordedEvent> events;
        private final RecordedVisits visits;
        private final Map<Integer, RecordedAttempt> byEvent = new LinkedHashMap<>();
        private final Map<Integer, RecordedEvent> others = new LinkedHashMap<>();

        Collection(RecordedAttempts into, List<RecordedEvent> events) {
            this.into = into;
            this.events = events;
            this.visits = RecordedVisits.of(events);
        }

        void collect() {
            for (RecordedEvent event : events) {
                if (RecordedAttempt.isSchedule(event.type())) {
                    schedule(event);
                } else if (RecordedAttempt.isStep(event.type())) {
                    step(event);
                } else {
                    other(event);
                }
            }
        }

        private void schedule(RecordedEvent event) {
            RecordedAttempt attempt = new RecordedAttempt(event);
            RecordedAttempt before = byEvent.get(event.previousId());
            if (before != null) {
                before.followedBy(event);
            }
            if (before != null && !before.succeeded()) {
                before.retriedBy(event);
            }
            noteRetry(event);
            byEvent.put(event.id(), attempt);
            RecordedVisit visit = visits.of(event);
            if (visit == null || visit.isIteration()) {
                into.unplaced.add(attempt);
            } else {
                into.attempts
                        .computeIfAbsent(visit.key(), key -> new ArrayDeque<>(1))
                        .add(attempt);
            }
        }

        private void step(RecordedEvent event) {
            RecordedAttempt attempt = byEvent.get(event.previousId());
            if (attempt != null) {
                attempt.add(event);
                byEvent.put(event.id(), attempt);
            }
        }

        private void other(RecordedEvent event) {
            switch (event.type()) {
                case MAP_ITERATION_STARTED -> into.maps.add(String.valueOf(event.text("name")));
                case MAP_STATE_STARTED, PARALLEL_STATE_STARTED, EVALUATION_FAILED -> noteRetry(event);
                default -> {}
            }
            RecordedAttempt before = byEvent.get(event.previousId());
            if (before != null) {
                before.followedBy(event);
            }
            others.put(event.id(), event);
        }

        /** What hangs on a failure in its own state was tried again. */
        private void noteRetry(RecordedEvent event) {
            RecordedVisit visit = visits.of(event);
            RecordedEvent failure = failureBefore(event);
            Duration delay = failure == null ? null : RecordedAttempt.between(failure, event);
            if (visit != null && delay != null) {
                into.otherRetries
                        .computeIfAbsent(visit.key(), key -> new ArrayDeque<>(1))
                        .add(delay);
            }
        }

        private @Nullable RecordedEvent failureBefore(RecordedEvent event) {
            RecordedAttempt attempt = byEvent.get(event.previousId());
            RecordedEvent cause = others.get(event.previousId());
            boolean container = event.type() == HistoryEventType.MAP_STATE_STARTED
                    || event.type() == HistoryEventType.PARALLEL_STATE_STARTED;
            if (attempt != null) {
                // The delay of a Task's own attempt is kept with the attempt.
                boolean own = !container && (attempt.succeeded() || RecordedAttempt.isSchedule(event.type()));
                return own ? null : attempt.last();
            }
            boolean again = cause != null
                    && (container ? !isStart(cause.type()) : cause.type() == HistoryEventType.EVALUATION_FAILED);
            return again ? cause : null;
        }

        /** What a container starts on, the first time or after a redrive. */
        private static boolean isStart(HistoryEventType type) {
            return switch (type) {
                case MAP_STATE_ENTERED,
                        PARALLEL_STATE_ENTERED,
                        MAP_ITERATION_STARTED,
                        PARALLEL_STATE_STARTED,
                        EXECUTION_REDRIVEN -> true;
                default -> false;
            };
        }
    }
}
