package dev.escapement.replay;

import dev.escapement.history.HistoryEventType;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hangs what depends on which branch or iteration was last on the start of its Parallel or Map: the join, and iterations for which
 * another one made room.
 */
final class Joins {

    private final Map<Integer, @Nullable Fork> forks = new LinkedHashMap<>();
    private final Map<Integer, HistoryEventType> types = new LinkedHashMap<>();

    private Joins() {}

    static List<ComparedEvent> undone(Recording history) {
        Joins joins = new Joins();
        return history.events().stream().map(joins::undo).toList();
    }

    private ComparedEvent undo(RecordedEvent event) {
        types.put(event.id(), event.type());
        Fork around = forks.get(event.previousId());
        ComparedEvent compared = ComparedEvent.of(event);
        switch (event.type()) {
            case PARALLEL_STATE_STARTED, MAP_STATE_STARTED -> {
                // A retry hangs on what failed inside.
                boolean first = isCausedBy(event, HistoryEventType.PARALLEL_STATE_ENTERED)
                        || isCausedBy(event, HistoryEventType.MAP_STATE_ENTERED);
                forks.put(event.id(), new Fork(event.id(), first ? around : outside(around)));
                return compared;
            }
            case PARALLEL_STATE_FAILED, MAP_STATE_FAILED -> {
                forks.put(event.id(), outside(around));
                return compared;
            }
            case PARALLEL_STATE_EXITED, MAP_STATE_EXITED -> {
                boolean failed = isCausedBy(event, HistoryEventType.PARALLEL_STATE_FAILED)
                        || isCausedBy(event, HistoryEventType.MAP_STATE_FAILED);
                forks.put(event.id(), failed ? around : outside(around));
                return failed || around == null ? compared : compared.causedBy(around.start);
            }
            case PARALLEL_STATE_SUCCEEDED, MAP_STATE_SUCCEEDED, MAP_ITERATION_STARTED -> {
                forks.put(event.id(), around);
                return around == null ? compared : compared.causedBy(around.start);
            }
            default -> {
                forks.put(event.id(), around);
                return compared;
            }
        }
    }

    private boolean isCausedBy(RecordedEvent event, HistoryEventType type) {
        return types.get(event.previousId()) == type;
    }

    private static @Nullable Fork outside(@Nullable Fork fork) {
        return fork == null ? null : fork.around;
    }

    /** A Parallel or Map that has started, and the one around it. */
    private record Fork(int start, @Nullable Fork around) {}
}
