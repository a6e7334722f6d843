package dev.escapement.trace;

import dev.escapement.simulation.Choices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A segment that is being put together. */
final class SegmentDraft {

    private final @Nullable SegmentDraft around;
    private final SegmentKind kind;
    private final String name;
    private final String place;
    private final Instant start;
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private final Map<String, Integer> occurrences = new LinkedHashMap<>();
    private final List<SegmentDraft> inside = new ArrayList<>();
    private SegmentTrouble trouble = SegmentTrouble.NONE;
    private @Nullable Instant end;

    private SegmentDraft(@Nullable SegmentDraft around, SegmentKind kind, String name, String place, Instant start) {
        this.around = around;
        this.kind = kind;
        this.name = name;
        this.place = place;
        this.start = start;
    }

    static SegmentDraft root(String name, String place, Instant start) {
        return new SegmentDraft(null, SegmentKind.EXECUTION, name, place, start);
    }

    SegmentDraft open(SegmentKind innerKind, String innerName, Instant at) {
        int occurrence = occurrences.merge(innerName, 1, Integer::sum);
        SegmentDraft draft =
                new SegmentDraft(this, innerKind, innerName, place + "/" + innerName + "#" + occurrence, at);
        inside.add(draft);
        return draft;
    }

    SegmentDraft openAttempt(Instant at) {
        int number = inside.size() + 1;
        return open(SegmentKind.ATTEMPT, "Attempt " + number, at).annotated("attempt", Integer.toString(number));
    }

    /** The last one inside it, or itself. */
    SegmentDraft inner() {
        return inside.isEmpty() ? this : inside.get(inside.size() - 1);
    }

    SegmentDraft annotated(String key, String value) {
        annotations.put(key, value);
        return this;
    }

    /** Goes on after an end that was none, and so does what is around it. */
    SegmentDraft reopened() {
        if (end != null) {
            end = null;
            trouble = SegmentTrouble.NONE;
            if (around != null) {
                around.reopened();
            }
        }
        return this;
    }

    /** The first trouble is the one that is told. */
    void troubled(SegmentTrouble what) {
        trouble = trouble.isAny() ? trouble : what;
    }

    void caught() {
        trouble = trouble.caught();
    }

    void recovered() {
        trouble = SegmentTrouble.NONE;
    }

    /** Ends it with what it called. */
    void end(Instant at, SegmentTrouble what) {
        inside.forEach(call -> call.end(at, what));
        troubled(what);
        close(at);
    }

    /** Ends it; what is left open inside it is cut short by that. */
    void close(Instant at) {
        if (end == null) {
            end = at;
            inside.stream().filter(each -> each.end == null).forEach(each -> each.cut(at));
        }
    }

    /** A branch has no end of its own: one whose last state has ended well was not cut. */
    private void cut(Instant at) {
        SegmentDraft last = inner();
        if (kind == SegmentKind.BRANCH && last.end != null && !last.trouble.isAny()) {
            close(last.end);
        } else {
            troubled(SegmentTrouble.CUT);
            close(at);
        }
    }

    /** Ends it after all that is inside it has ended well; what has no end of its own ended with the last inside it. */
    void closeJoined(Instant at) {
        for (SegmentDraft each : inside) {
            Instant last = each.inner().end;
            each.close(last == null ? at : last);
        }
        close(at);
    }

    TraceSegment finished(Choices chance) {
        return new TraceSegment(
                TraceIds.hex(chance.bits(place)),
                kind,
                name,
                start,
                end,
                trouble,
                annotations,
                inside.stream().map(each -> each.finished(chance)).toList());
    }
}
