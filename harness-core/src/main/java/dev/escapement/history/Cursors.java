package dev.escapement.history;

import java.util.Arrays;

/** Where each strand's chain of events has got to. */
final class Cursors {

    private static final int NONE = -1;

    private int[] current = new int[16];
    private int[] entry = new int[16];
    private int[] beforeEntry = new int[16];
    private int[] beforeFailure = new int[16];
    private int[] end = new int[16];

    /** A new strand begins at an event. */
    void open(int strand, int event) {
        makeRoom(strand);
        current[strand] = event;
        entry[strand] = NONE;
        end[strand] = NONE;
    }

    int of(int strand) {
        return current[strand];
    }

    void move(int strand, int event) {
        current[strand] = event;
    }

    /** The strand enters a state with an event. */
    void enter(int strand, int event) {
        beforeEntry[strand] = current[strand];
        entry[strand] = event;
        current[strand] = event;
    }

    boolean stillAtEntry(int strand) {
        return current[strand] == entry[strand];
    }

    int beforeEntry(int strand) {
        return beforeEntry[strand];
    }

    /** The strand's Parallel or Map failed: the event hangs on its parent, and a failing catcher will too. */
    void fail(int strand, int parent, int event) {
        beforeFailure[strand] = parent;
        current[strand] = event;
    }

    int beforeFailure(int strand) {
        return beforeFailure[strand];
    }

    /** An iteration ended with an event that is not part of its own chain. */
    void end(int strand, int event) {
        end[strand] = event;
    }

    /** How the strand ended: by that event, or by the last of its chain. */
    int endOf(int strand) {
        return end[strand] > 0 ? end[strand] : current[strand];
    }

    /** The same, for the last time: what comes now is the strand's own chain again. */
    int takeEnd(int strand) {
        int event = endOf(strand);
        end[strand] = NONE;
        return event;
    }

    private void makeRoom(int strand) {
        if (strand >= current.length) {
            int length = Math.max(strand + 1, 2 * current.length);
            current = Arrays.copyOf(current, length);
            entry = Arrays.copyOf(entry, length);
            beforeEntry = Arrays.copyOf(beforeEntry, length);
            beforeFailure = Arrays.copyOf(beforeFailure, length);
            end = Arrays.copyOf(end, length);
        }
    }
}
