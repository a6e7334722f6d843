package dev.escapement.replay;

import dev.escapement.history.HistoryEventType;
import dev.escapement.recording.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which stay in which state each event of a recording belongs to, found along the causal chains (asl-reference 3.2). */
final class RecordedVisits {

    private final @Nullable RecordedVisit[] visits;
    private final @Nullable HistoryEventType[] types;
    private final List<RecordedVisit> outermost = new ArrayList<>();
    private int redrives;

    private RecordedVisits(int events) {
        this.visits = new RecordedVisit[events + 1];
        this.types = new HistoryEventType[events + 1];
    }

    static RecordedVisits of(List<RecordedEvent> events) {
        RecordedVisits found = new RecordedVisits(
                events.stream().mapToInt(RecordedEvent::id).max().orElse(0));
        events.forEach(found::place);
        return found;
    }

    /** The stay that the event belongs to; {@code null} for one outside of all, or one whose chain is lost. */
    @Nullable RecordedVisit of(RecordedEvent event) {
        return event.id() < visits.length ? visits[event.id()] : null;
    }

    private List<RecordedVisit> open(@Nullable RecordedVisit around) {
        return around == null
                ? outermost.stream().filter(each -> !each.isLeft()).toList()
                : around.open();
    }

    private void place(RecordedEvent event) {
        RecordedVisit visit = visit(event);
        if (visit != null && RecordedAttempt.isSchedule(event.type())) {
            visit.calls(event);
        }
        redrives += event.type() == HistoryEventType.EXECUTION_REDRIVEN ? 1 : 0;
        if (event.id() > 0) {
            visits[event.id()] = visit;
            types[event.id()] = event.type();
        }
    }

    private @Nullable RecordedVisit visit(RecordedEvent event) {
        RecordedVisit before = visits[cause(event)];
        return switch (event.type()) {
            case CHOICE_STATE_ENTERED,
                    FAIL_STATE_ENTERED,
                    MAP_STATE_ENTERED,
                    PARALLEL_STATE_ENTERED,
                    PASS_STATE_ENTERED,
                    SUCCEED_STATE_ENTERED,
                    TASK_STATE_ENTERED,
                    WAIT_STATE_ENTERED -> entered(event, before);
            case MAP_ITERATION_STARTED -> iteration(event, before);
            case MAP_STATE_STARTED, PARALLEL_STATE_STARTED -> started(event, before);
            case MAP_STATE_FAILED, PARALLEL_STATE_FAILED -> container(event, before);
            case EVALUATION_FAILED -> evaluated(event, before);
            case CHOICE_STATE_EXITED,
                    MAP_STATE_EXITED,
                    PARALLEL_STATE_EXITED,
                    PASS_STATE_EXITED,
                    SUCCEED_STATE_EXITED,
                    TASK_STATE_EXITED,
                    WAIT_STATE_EXITED -> exited(event, before);
            default -> RecordedAttempt.isSchedule(event.type()) ? resumed(event, before) : before;
        };
    }

    private RecordedVisit entered(RecordedEvent event, @Nullable RecordedVisit before) {
        boolean insideOf =
                before != null && (before.isIteration() || isCausedBy(event, HistoryEventType.PARALLEL_STATE_STARTED));
        RecordedVisit around = before == null || insideOf ? before : before.around();
        RecordedVisit visit = RecordedVisit.ofState(around, String.valueOf(event.text("name")), event.id());
        if (around == null) {
            outermost.add(visit);
        }
        return visit;
    }

    /** The first iterations hang on the Map, the later ones on the last event inside the one that made room. */
    private @Nullable RecordedVisit iteration(RecordedEvent event, @Nullable RecordedVisit before) {
        RecordedVisit map = nearest(String.valueOf(event.text("name")), before);
        int index = event.details().path("index").asInt();
        return map == null ? null : redrives > 0 ? map.iterationAgain(index) : map.iteration(index);
    }

    private @Nullable RecordedVisit started(RecordedEvent event, @Nullable RecordedVisit before) {
        boolean first = isCausedBy(event, HistoryEventType.MAP_STATE_ENTERED)
                || isCausedBy(event, HistoryEventType.PARALLEL_STATE_ENTERED);
        return first ? before : isAfterRedrive(event) ? resumed(event, before) : container(event, before);
    }

    /** After a redrive, what was cut off goes on under the redrive, or under the new start of what is around it. */
    private boolean isAfterRedrive(RecordedEvent event) {
        return redrives > 0
                && (isCausedBy(event, HistoryEventType.EXECUTION_REDRIVEN)
                        || isCausedBy(event, HistoryEventType.PARALLEL_STATE_STARTED)
                        || isCausedBy(event, HistoryEventType.MAP_ITERATION_STARTED));
    }

    /** The stay that goes on: one that was not left and does what the event tells of. */
    private @Nullable RecordedVisit resumed(RecordedEvent event, @Nullable RecordedVisit before) {
        if (!isAfterRedrive(event)) {
            return before;
        }
        List<RecordedVisit> open = open(isCausedBy(event, HistoryEventType.EXECUTION_REDRIVEN) ? null : before).stream()
                .filter(each -> each.waitsForRedrive(redrives) && mayTell(each, event))
                .toList();
        RecordedVisit resumed = open.stream()
                .filter(each -> each.called(event))
                .findFirst()
                .orElse(open.isEmpty() ? before : open.get(0));
        if (resumed != null) {
            resumed.goOn(redrives);
        }
        return resumed;
    }

    private boolean mayTell(RecordedVisit visit, RecordedEvent event) {
        HistoryEventType entry = types[visit.enteredEvent()];
        String name = event.text("name");
        return switch (event.type()) {
            case MAP_STATE_STARTED -> entry == HistoryEventType.MAP_STATE_ENTERED;
            case PARALLEL_STATE_STARTED -> entry == HistoryEventType.PARALLEL_STATE_ENTERED;
            case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED ->
                entry == HistoryEventType.TASK_STATE_ENTERED;
            default -> visit.state().equals(name);
        };
    }

    /** A container that fails, or tries again, hangs on what failed inside of it, unless it failed by itself. */
    private @Nullable RecordedVisit container(RecordedEvent event, @Nullable RecordedVisit before) {
        HistoryEventType cause = types[cause(event)];
        boolean itself = cause == HistoryEventType.MAP_STATE_ENTERED
                || cause == HistoryEventType.PARALLEL_STATE_ENTERED
                || cause == HistoryEventType.MAP_STATE_STARTED
                || cause == HistoryEventType.MAP_RUN_STARTED
                || cause == HistoryEventType.MAP_RUN_FAILED
                || cause == HistoryEventType.MAP_RUN_REDRIVEN
                || (cause == HistoryEventType.EVALUATION_FAILED && before != null && hasInside(before));
        if (before == null || itself) {
            return before;
        }
        RecordedVisit around = before.around();
        return around != null && around.isIteration() ? around.around() : around;
    }

    /** An expression that fails belongs to the Map or Parallel itself only if nothing simpler was entered since. */
    private boolean hasInside(RecordedVisit visit) {
        HistoryEventType entry = types[visit.enteredEvent()];
        return entry == HistoryEventType.MAP_STATE_ENTERED || entry == HistoryEventType.PARALLEL_STATE_ENTERED;
    }

    /** On entry it hangs on the event before the state. */
    private @Nullable RecordedVisit evaluated(RecordedEvent event, @Nullable RecordedVisit before) {
        String state = String.valueOf(event.text("state"));
        RecordedVisit known = nearest(state, before);
        if (known != null && !known.isLeft()) {
            return known;
        }
        for (int id = event.id() - 1; id > 0; id--) {
            RecordedVisit visit = visits[id];
            if (visit != null && !visit.isLeft() && visit.state().equals(state) && visit.enteredEvent() == id) {
                return visit;
            }
        }
        return before;
    }

    private @Nullable RecordedVisit exited(RecordedEvent event, @Nullable RecordedVisit before) {
        RecordedVisit visit = nearest(String.valueOf(event.text("name")), before);
        visit = visit == null ? resumed(event, before) : visit;
        if (visit != null) {
            visit.leave();
        }
        return visit;
    }

    /** The stay in the state with the name: this one, or one around it. */
    private static @Nullable RecordedVisit nearest(String name, @Nullable RecordedVisit from) {
        for (RecordedVisit at = from; at != null; at = at.around()) {
            if (!at.isIteration() && at.state().equals(name)) {
                return at;
            }
        }
        return null;
    }

    private boolean isCausedBy(RecordedEvent event, HistoryEventType type) {
        return types[cause(event)] == type;
    }

    private int cause(RecordedEvent event) {
        return event.previousId() < visits.length ? event.previousId() : 0;
    }
}
