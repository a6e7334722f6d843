package dev.escapement;

import dev.escapement.recording.Recording;
import dev.escapement.replay.HistoryComparison;
import dev.escapement.replay.RecordedAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One execution of a replay beside its recording. */
record ComparedExecution(Recording recording, Execution execution, Recording run, HistoryComparison comparison) {

    /** The main execution first, then those that were recorded along with it. */
    static List<ComparedExecution> all(
            Execution main, RecordedAnswers answers, Map<String, Recording> recordings) {
        List<ComparedExecution> all = new ArrayList<>();
        recordings.forEach((arn, recording) -> {
            Execution execution = arn.equals(main.arn()) ? main : main.simulation().execution(arn);
            if (execution != null) {
                all.add(of(recording, execution, answers));
            }
        });
        return all;
    }

    private static ComparedExecution of(Recording recording, Execution execution, RecordedAnswers answers) {
        Recording run = answers.withRecordedTokens(execution.recording());
        return new ComparedExecution(recording, execution, run, HistoryComparison.of(recording, run));
    }
}
