package dev.escapement;

import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Difference;
import dev.escapement.replay.HistoryComparison;
import dev.escapement.replay.RecordedAnswers;
import dev.escapement.replay.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One execution of a replay beside its recording. */
record ComparedExecution(Recording recording, Execution execution, Recording run, HistoryComparison comparison) {

    /** The main execution first, then those that were recorded along with it. */
    static List<ComparedExecution> all(Execution main, RecordedAnswers answers, Map<String, Recording> recordings) {
        List<ComparedExecution> all = new ArrayList<>();
        recordings.forEach((arn, recording) -> {
            Execution execution =
                    arn.equals(main.arn()) ? main : main.simulation().execution(arn);
            if (execution != null) {
                all.add(of(recording, execution, answers));
            }
        });
        return all;
    }

    /** What happens in a child shows in its parent at the same moment at the earliest. */
    boolean isWorseThan(ComparedExecution other) {
        int difference = comparison.verdict().compareTo(other.comparison.verdict());
        if (difference != 0 || comparison.verdict() != Verdict.DIVERGED) {
            return difference > 0;
        }
        Instant mine = leftAt();
        Instant others = other.leftAt();
        return mine != null && others != null && (mine.isBefore(others) || (mine.equals(others) && !isParentOf(other)));
    }

    private boolean isParentOf(ComparedExecution other) {
        return other.recording.execution().mapRunArn() != null
                && recording.execution().mapRunArn() == null;
    }

    private @Nullable Instant leftAt() {
        Difference first = comparison.first();
        RecordedEvent event = first == null ? null : first.expected() == null ? first.actual() : first.expected();
        return event == null ? null : event.timestamp();
    }

    private static ComparedExecution of(Recording recording, Execution execution, RecordedAnswers answers) {
        Recording run = answers.withRecordedTokens(execution.recording());
        return new ComparedExecution(recording, execution, run, HistoryComparison.of(recording, run));
    }
}
