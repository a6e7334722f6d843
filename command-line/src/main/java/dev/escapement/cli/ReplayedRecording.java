package dev.escapement.cli;

import dev.escapement.Replayed;
import dev.escapement.replay.Verdict;

/** A recording and what came of it when it happened again. */
record ReplayedRecording(String label, Replayed replayed) {

    boolean isReproduced() {
        return replayed.verdict() != Verdict.DIVERGED;
    }

    /** Whether it ended in the same status with the same error. */
    boolean endsAlike() {
        String error = replayed.recording().error();
        return recordedStatus().equals(status())
                && (error == null || error.equals(replayed.execution().error()));
    }

    String recordedStatus() {
        return replayed.recording().status();
    }

    String status() {
        return replayed.execution().status().name();
    }
}
