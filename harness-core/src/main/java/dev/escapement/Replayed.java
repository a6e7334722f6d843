package dev.escapement;

import dev.escapement.recording.Recording;
import dev.escapement.replay.HistoryComparison;
import dev.escapement.replay.RecordedAnswers;
import dev.escapement.replay.Verdict;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What came of a replay: the execution, and whether it went as recorded.
 *
 * <pre>{@code
 * Replayed replayed = Replay.of(recording).against(machine).run();
 * if (replayed.verdict() == Verdict.DIVERGED) {
 *     System.out.println(replayed.report());
 * }
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Replayed {

    private final Recording recording;
    private final Execution execution;
    private final RecordedAnswers answers;
    private final HistoryComparison comparison;

    Replayed(
            Recording recording, Execution execution, RecordedAnswers answers, Map<String, Recording> recordings) {
        this.recording = recording;
        this.execution = execution;
        this.answers = answers;
        this.comparison = HistoryComparison.of(recording, answers.withRecordedTokens(execution.recording()));
    }

    /** What was recorded. */
    public Recording recording() {
        return recording;
    }

    /** The execution that happened again. */
    public Execution execution() {
        return execution;
    }

    /** How far it went as recorded. */
    public Verdict verdict() {
        return comparison.verdict();
    }

    /** Where it went another way first; {@code null} if it did not. */
    public @Nullable Divergence divergence() {
        return Divergence.of(this, comparison.first());
    }

    /** All events that differ, each with what is about it; empty if none does. */
    public List<String> differences() {
        return verdict() == Verdict.DIVERGED ? comparison.lines() : List.of();
    }

    /** What is to be said about it, for a person. */
    public String report() {
        return recording.label() + " was " + (verdict() == Verdict.DIVERGED ? "not reproduced" : "reproduced " + verdict().word());
    }
}
