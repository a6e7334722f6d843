package dev.escapement;

import dev.escapement.engine.KeptChildren;
import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.Integration;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.replay.ChanceLearner;
import dev.escapement.replay.LearnedChance;
import dev.escapement.replay.RecordedAnswers;
import dev.escapement.replay.RecordedChoices;
import dev.escapement.simulation.Choices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A replay on its way: besides what the workflow does by itself, it is stopped and redriven when the recorded one was.
 *
 * <pre>{@code
 * Replaying replaying = Replay.of(recording).against(machine).begin();
 * while (replaying.execution().statistics().events() < 17 && replaying.advance()) {}
 * replaying.execution().waits();
 * Replayed whole = replaying.finish();
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Replaying {

    private final Recording recording;
    private final RecordedChoices choices;
    private final RecordedExecutions executions;
    private final RecordedAnswers answers;
    private final Execution execution;

    /** The recorded ends, one more than redrives, as positions in the events. */
    private final List<Integer> ends;

    private int redrives;

    Replaying(ReplayTerms terms, Integration otherwise, LearnedChance learned) {
        this.recording = terms.recording();
        this.ends = ends(recording);
        this.choices = new RecordedChoices(Choices.seeded(terms.seed()), learned);
        this.executions = new RecordedExecutions(terms, choices);
        this.answers = new RecordedAnswers(executions::of, otherwise);
        choices.ask(answers);
        this.execution = start(terms);
        executions.belongTo(execution);
    }

    /** The execution, as far as it has come. */
    public Execution execution() {
        return execution;
    }

    /** Performs the next thing that is to happen; false when nothing is left to happen, or to be compared. */
    public boolean advance() {
        if (!execution.isOpen()) {
            return redrive();
        }
        if (isBeyondTheRecording()) {
            return false;
        }
        if (isToBeStoppedNow()) {
            stop();
            return true;
        }
        return execution.advanceToNextEvent() || waitForTheRecordedEnd();
    }

    /** Goes on as far as the recording goes, and compares. */
    public Replayed finish() {
        while (advance()) {
            // Each turn performs one thing.
        }
        return new Replayed(recording, execution, answers, executions.found());
    }

    /** Whether the run has shown random values that the recording tells, and that were not known before. */
    boolean learn(LearnedChance learned) {
        int before = learned.size();
        if (!choices.drawn().isEmpty()) {
            ChanceLearner learner = new ChanceLearner(choices.drawn(), learned);
            executions.found().forEach((arn, recorded) -> {
                Execution other = execution.simulation().execution(arn);
                String name = recorded.executionName();
                if (other != null) {
                    learner.compare(recorded, other.recording());
                    learner.compare(name == null ? "" : name, other.name());
                }
            });
        }
        return learned.size() > before;
    }

    private Execution start(ReplayTerms terms) {
        Simulation.Builder builder = Simulation.builder()
                .seed(terms.seed())
                .choosing(choices)
                .answering(answers)
                .startingChildren(executions);
        Instant startedAt = recording.startedAt();
        if (startedAt != null) {
            builder.startingAt(startedAt);
        }
        if (terms.store() != null) {
            builder.buckets(terms.store());
        }
        if (terms.limits() != null) {
            builder.limits(terms.limits());
        }
        if (!recording.children().isEmpty()) {
            builder.keeping(KeptChildren.ALL);
        }
        terms.hosted().forEach(each -> builder.hosting(each.machine()));
        StartRequest request = StartRequest.of(terms.inputText()).launchedAs(launch());
        String name = recording.executionName();
        return builder.build().start(terms.machineAsRecorded(), name == null ? request : request.named(name));
    }

    private Launch launch() {
        RecordedEvent first = recording.events().get(0);
        String role = recording.roleArn();
        return new Launch(
                role == null ? Arns.role() : role,
                first.text("stateMachineVersionArn"),
                first.text("stateMachineAliasArn"));
    }

    private static List<Integer> ends(Recording recording) {
        List<Integer> ends = new ArrayList<>();
        List<RecordedEvent> events = recording.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).ends() || i + 1 == events.size()) {
                ends.add(i);
            }
        }
        return ends;
    }

    private @Nullable RecordedEvent end() {
        return redrives < ends.size() ? recording.events().get(ends.get(redrives)) : null;
    }

    /** Where a recording breaks off, so does what can be said about it. */
    private boolean isBeyondTheRecording() {
        RecordedEvent end = end();
        if (end == null
                || end.ends()
                || execution.journal().events() < recording.events().size()) {
            return false;
        }
        return true;
    }

    private boolean isToBeStoppedNow() {
        RecordedEvent end = end();
        if (end == null || end.type() != HistoryEventType.EXECUTION_ABORTED) {
            return false;
        }
        Instant next = execution.simulation().nextInstant();
        Instant stop = end.timestamp();
        boolean allHappened = execution.journal().events() >= ends.get(redrives);
        if (stop == null || next == null) {
            return allHappened || next == null;
        }
        return next.isAfter(stop) || (allHappened && !next.isBefore(stop));
    }

    private void stop() {
        RecordedEvent end = java.util.Objects.requireNonNull(end());
        pass(end.timestamp());
        execution.stop(end.text("error"), end.text("cause"));
    }

    /** Limits of the service strike only when time passes. */
    private boolean waitForTheRecordedEnd() {
        RecordedEvent end = end();
        Instant now = execution.simulation().now();
        pass(end == null ? null : end.timestamp());
        return execution.simulation().now().isAfter(now);
    }

    private boolean redrive() {
        int next = redrives < ends.size()
                ? ends.get(redrives) + 1
                : recording.events().size();
        boolean recorded = next < recording.events().size()
                && recording.events().get(next).type() == HistoryEventType.EXECUTION_REDRIVEN;
        if (!recorded || execution.redriveStatus() != RedriveStatus.REDRIVABLE) {
            return false;
        }
        redrives++;
        pass(recording.events().get(next).timestamp());
        execution.redrive();
        return true;
    }

    private void pass(@Nullable Instant until) {
        Instant now = execution.simulation().now();
        if (until != null && until.isAfter(now)) {
            execution.simulation().advanceBy(Duration.between(now, until));
        }
    }
}
