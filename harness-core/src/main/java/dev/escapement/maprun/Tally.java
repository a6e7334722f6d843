package dev.escapement.maprun;

/** Counts children, or the items in them. */
final class Tally {

    private long known;
    private long started;
    private long succeeded;
    private long failed;
    private long timedOut;
    private long aborted;
    private long left;
    private long written;

    /** So many are to come, at least. */
    void expect(long number) {
        known = Math.max(known, number);
    }

    /** So many more will never be started. */
    void leave(long number) {
        left += number;
        known = Math.max(known, started + left);
    }

    void start(long number) {
        started += number;
        known = Math.max(known, started);
    }

    void end(ChildOutcome outcome, long number) {
        switch (outcome) {
            case SUCCEEDED -> succeeded += number;
            case FAILED -> failed += number;
            case TIMED_OUT -> timedOut += number;
            case ABORTED -> aborted += number;
        }
    }

    /** What has ended so far is handed on. */
    void write() {
        written = ended();
    }

    long started() {
        return started;
    }

    long failures() {
        return failed + timedOut;
    }

    MapRunCounts counts() {
        return new MapRunCounts(known - started, started - ended(), succeeded, failed, timedOut, aborted, written);
    }

    private long ended() {
        return succeeded + failed + timedOut + aborted;
    }
}
