package dev.escapement.maprun;

/** Counts children, or the items in them. */
final class Tally {

    private final long[] ended = new long[ChildOutcome.values().length];
    private long known;
    private long started;
    private long written;

    /** So many are to come, at least. */
    void expect(long number) {
        known = Math.max(known, number);
    }

    /** So many more will never be started. */
    void leave(long number) {
        known = Math.max(known, started + number);
    }

    void start(long number) {
        started += number;
        known = Math.max(known, started);
    }

    void end(ChildOutcome outcome, long number) {
        ended[outcome.ordinal()] += number;
    }

    /** What has ended so far is handed on. */
    void write() {
        written = endedTotal();
    }

    long started() {
        return started;
    }

    long failures() {
        return of(ChildOutcome.FAILED) + of(ChildOutcome.TIMED_OUT);
    }

    MapRunCounts counts() {
        return new MapRunCounts(
                known - started,
                started - endedTotal(),
                of(ChildOutcome.SUCCEEDED),
                of(ChildOutcome.FAILED),
                of(ChildOutcome.TIMED_OUT),
                of(ChildOutcome.ABORTED),
                written);
    }

    private long endedTotal() {
        long total = 0;
        for (long number : ended) {
            total += number;
        }
        return total;
    }

    private long of(ChildOutcome outcome) {
        return ended[outcome.ordinal()];
    }
}
