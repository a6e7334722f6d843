package dev.escapement;

import dev.escapement.integration.TaskCall;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Difference;
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
 * <p>Executions that the recorded one started are compared too, as far as they were recorded. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Replayed {

    private final Recording recording;
    private final Execution execution;
    private final RecordedAnswers answers;
    private final List<ComparedExecution> compared;

    Replayed(Recording recording, Execution execution, RecordedAnswers answers, Map<String, Recording> recordings) {
        this.recording = recording;
        this.execution = execution;
        this.answers = answers;
        this.compared = ComparedExecution.all(execution, answers, recordings);
    }

    /** What was recorded. */
    public Recording recording() {
        return recording;
    }

    /** The execution that happened again. */
    public Execution execution() {
        return execution;
    }

    /** Its history as it is compared: with the recorded task tokens in place of those that were issued now. */
    public Recording told() {
        return compared.get(0).run();
    }

    /** How far it went as recorded; of several executions, the one that went least so counts. */
    public Verdict verdict() {
        return worst().comparison().verdict();
    }

    /** Whether the recording goes from the start to an end; otherwise the verdict is about a part. */
    public boolean isWhole() {
        return recording.isWhole();
    }

    /** Where it went another way first; {@code null} if it did not. */
    public @Nullable Divergence divergence() {
        ComparedExecution worst = worst();
        Difference first = verdict() == Verdict.DIVERGED ? worst.comparison().first() : null;
        return first == null
                ? null
                : new DivergenceStory(first, worst.recording(), worst.execution(), worst.run(), answers.unanswered())
                        .told();
    }

    /** All events that differ, each with what is about it; empty if none does. */
    public List<String> differences() {
        return verdict() == Verdict.DIVERGED ? worst().comparison().lines() : List.of();
    }

    /** The calls that the recording had no answer for. */
    public List<TaskCall> unanswered() {
        return answers.unanswered();
    }

    /** The recorded calls that nobody made. */
    public List<RecordedEvent> left() {
        return answers.left(execution.arn());
    }

    /** What has changed in the definition since, by JSON pointer; empty if the old one is not known. */
    public List<String> definitionChanges() {
        return ChangedDefinition.since(recording, execution.machine());
    }

    /** What is to be said about it, for a person. */
    public String report() {
        return new ReplayReport(this).toString();
    }

    @Override
    public String toString() {
        return report();
    }

    /** The comparison that counts: of those that went least as recorded, the one that left the way first. */
    ComparedExecution worst() {
        ComparedExecution worst = compared.get(0);
        for (ComparedExecution each : compared) {
            worst = each.isWorseThan(worst) ? each : worst;
        }
        return worst;
    }
}
