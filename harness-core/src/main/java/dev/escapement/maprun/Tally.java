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
    private long pendingRedrive;
    private long notRedrivable;
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

    /** All that did not succeed wait to be started again; what was left is to come after all. */
    void redrive() {
        pendingRedrive = failed + timedOut + aborted;
        failed = 0;
        timedOut = 0;
        aborted = 0;
        notRedrivable = 0;
        left = 0;
        written = 0;
    }

    /** So many of those that waited start again. */
    void startAgain(long number) {
        pendingRedrive -= number;
    }

    /** So many of those that waited stay as they had ended. */
    void stay(ChildOutcome outcome, long number) {
        pendingRedrive -= number;
        end(outcome, number);
    }

    /** So many of those that stay could not have been started again. */
    void refuse(long number) {
        notRedrivable += number;
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
        return new MapRunCounts(
                known - started,
                started - ended() - pendingRedrive,
                succeeded,
                failed,
                timedOut,
                aborted,
                written,
                notRedrivable,
                pendingRedrive);
    }

    private long ended() {
        return succeeded + failed + timedOut + aborted;
    }
}
