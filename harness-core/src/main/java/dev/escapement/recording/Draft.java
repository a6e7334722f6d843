package dev.escapement.recording;

import dev.escapement.history.HistoryEventType;
import dev.escapement.recording.Gap.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found of one execution so far. */
final class Draft {

    private RecordedExecution about = RecordedExecution.UNKNOWN;
    private final List<RecordedEvent> events = new ArrayList<>();
    private @Nullable String definition;
    private boolean cutOff;

    /** Where the events come from tells what their absence means. */
    private boolean logged;

    void add(RecordedEvent event) {
        events.add(event);
    }

    void addLogged(RecordedEvent event) {
        logged = true;
        events.add(event);
    }

    void describe(RecordedExecution description) {
        about = about.or(description);
    }

    void defineAs(String text) {
        definition = text;
    }

    /** There were more pages. */
    void leaveOff() {
        cutOff = true;
    }

    /** That page was read too. */
    void goOn() {
        cutOff = false;
    }

    boolean hasEvents() {
        return !events.isEmpty();
    }

    boolean isDescribed() {
        return about.arn() != null;
    }

    RecordedExecution about() {
        return about;
    }

    @Nullable String definition() {
        return definition;
    }

    Recording recording(@Nullable String source) {
        List<RecordedEvent> ordered = inOrder();
        List<Gap> gaps = new ArrayList<>(Gaps.of(ordered));
        RecordedEvent last = ordered.get(ordered.size() - 1);
        ordered.stream()
                .filter(event -> event.type() == HistoryEventType.MAP_RUN_STARTED)
                .forEach(event -> gaps.add(
                        new Gap(Kind.CHILDREN, event.id(), "the histories of the children of " + event.label())));
        if (!last.ends()) {
            gaps.add(
                    cutOff
                            ? new Gap(
                                    Kind.PAGES,
                                    last.id(),
                                    "the events after " + last.label() + ": a nextToken is left over")
                            : new Gap(Kind.END, last.id(), "the end: " + last.label() + " is the last event"));
        }
        return new Recording(about, ordered, definition, List.of(), gaps, source);
    }

    private List<RecordedEvent> inOrder() {
        List<RecordedEvent> sorted = new ArrayList<>(events);
        if (!isAscending()) {
            sorted.sort(Comparator.comparingInt(RecordedEvent::id));
        }
        List<RecordedEvent> ordered = new ArrayList<>(sorted.size());
        for (RecordedEvent event : sorted) {
            RecordedEvent before = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
            if (before != null && before.id() == event.id()) {
                requireSame(before, event);
            } else {
                requireNext(before == null ? 0 : before.id(), event);
                ordered.add(event);
            }
        }
        return ordered;
    }

    private boolean isAscending() {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).id() <= events.get(i - 1).id()) {
                return false;
            }
        }
        return true;
    }

    /** Pages may overlap, and the log may deliver a record twice. */
    private static void requireSame(RecordedEvent one, RecordedEvent other) {
        if (!one.equals(other)) {
            throw new UnreadableRecording("event " + one.id() + " is there twice, and not the same: " + one.label()
                    + " and " + other.label() + "; are these the histories of two executions?");
        }
    }

    private void requireNext(int before, RecordedEvent event) {
        if (event.id() != before + 1) {
            String missing = event.id() - before == 2
                    ? "event " + (before + 1) + " is missing"
                    : "the events " + (before + 1) + " to " + (event.id() - 1) + " are missing";
            throw new UnreadableRecording(missing + ", "
                    + (before == 0 ? "the first one there is " : "after them comes ") + event.label() + "; "
                    + (logged
                            ? "log with level ALL, and export all log streams of the execution"
                            : "export all pages of the history"));
        }
        if (event.previousId() >= event.id()) {
            throw new UnreadableRecording("event " + event.label() + " is said to be caused by event "
                    + event.previousId() + ", which comes after it");
        }
    }
}
