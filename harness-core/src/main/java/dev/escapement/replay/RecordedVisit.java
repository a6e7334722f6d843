package dev.escapement.replay;

import dev.escapement.recording.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stay in a state, or an iteration of a Map, as the events of a recording tell of it; each knows what it is inside of. */
final class RecordedVisit {

    private static final int NO_ITERATION = -1;

    private final @Nullable RecordedVisit around;
    private final String name;
    private final int index;
    private final int enteredEvent;
    private final String place;
    private final List<RecordedVisit> inside = new ArrayList<>(0);
    private boolean left;
    private int redrives;
    private @Nullable RecordedEvent lastCall;

    private RecordedVisit(@Nullable RecordedVisit around, String name, int index, int enteredEvent) {
        this.around = around;
        this.name = name;
        this.index = index;
        this.enteredEvent = enteredEvent;
        this.place = (around == null ? "" : around.place) + (index == NO_ITERATION ? "" : iteration(name, index));
        if (around != null) {
            around.inside.add(this);
        }
    }

    static RecordedVisit ofState(@Nullable RecordedVisit around, String name, int enteredEvent) {
        return new RecordedVisit(around, name, NO_ITERATION, enteredEvent);
    }

    /** A new iteration. */
    RecordedVisit iteration(int number) {
        return new RecordedVisit(this, name, number, enteredEvent);
    }

    /** The iteration that was cut off and goes on after a redrive; a new one if there is none. */
    RecordedVisit iterationAgain(int number) {
        for (int i = inside.size() - 1; i >= 0; i--) {
            RecordedVisit known = inside.get(i);
            if (known.index == number && known.hasOpen()) {
                return known;
            }
        }
        return iteration(number);
    }

    static String iteration(String map, int index) {
        return map + "[" + index + "]/";
    }

    /** Goes on after the so-many-th redrive. */
    void goOn(int redrive) {
        redrives = redrive;
    }

    boolean waitsForRedrive(int redrive) {
        return redrives < redrive;
    }

    void calls(RecordedEvent scheduled) {
        lastCall = scheduled;
    }

    /** Whether it called the same before. */
    boolean called(RecordedEvent scheduled) {
        return lastCall != null && lastCall.details().equals(scheduled.details());
    }

    void leave() {
        left = true;
    }

    /** The stays directly inside that were not left; after a redrive they go on. */
    List<RecordedVisit> open() {
        return inside.stream().filter(each -> !each.left && !each.isIteration()).toList();
    }

    private boolean hasOpen() {
        return inside.stream().anyMatch(each -> !each.left);
    }

    @Nullable RecordedVisit around() {
        return around;
    }

    boolean isIteration() {
        return index != NO_ITERATION;
    }

    boolean isLeft() {
        return left;
    }

    String state() {
        return name;
    }

    /** The event that entered the state. */
    int enteredEvent() {
        return enteredEvent;
    }

    /** The iterations around it, outermost first: {@code Each[3]/}. Branches need no place: the name of a state tells its branch. */
    String place() {
        return place;
    }

    String key() {
        return place + name;
    }
}
