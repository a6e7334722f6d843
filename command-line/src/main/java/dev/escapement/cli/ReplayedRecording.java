package dev.escapement.cli;

import dev.escapement.Replayed;
import dev.escapement.replay.Verdict;
import java.util.List;

/** A recording and what came of it when it happened again. */
record ReplayedRecording(String label, Replayed replayed) {

    boolean isReproduced() {
        return replayed.verdict() != Verdict.DIVERGED;
    }

    /** What is to be said about it, line by line: where it went another way, or else every difference. */
    List<String> reportLines() {
        String source = replayed.recording().source();
        String report = source == null ? replayed.report() : replayed.report().replace(source, label);
        List<String> lines = report.lines().toList();
        return lines.size() > 1 || replayed.differences().isEmpty() ? lines : replayed.differences();
    }

    String recordedStatus() {
        return replayed.recording().status();
    }

    String status() {
        return replayed.execution().status().name();
    }
}
