package dev.escapement;

import dev.escapement.recording.Gap;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said about a replay: the verdict, what it does not cover, and where the replay went another way. */
final class ReplayReport {

    private static final int SHOWN = 3;

    private final Replayed replayed;
    private final Recording recording;
    private final Execution execution;
    private final List<String> lines = new ArrayList<>();

    ReplayReport(Replayed replayed) {
        this.replayed = replayed;
        this.recording = replayed.recording();
        this.execution = replayed.execution();
    }

    @Override
    public String toString() {
        KnownStates.of(execution.machine()).unknown(recording).forEach(line -> lines.add("but        " + line));
        Divergence divergence = replayed.divergence();
        if (divergence == null) {
            lines.add("times      " + times());
        } else {
            addChild();
            lines.addAll(divergence.lines());
            addCalls();
        }
        addGaps();
        List<String> changes = replayed.definitionChanges();
        changes.forEach(change -> lines.add("changed    " + change));
        if (divergence != null) {
            replayed.differences().forEach(line -> lines.add("  " + line));
        }
        return heading() + "\n  " + String.join("\n  ", lines);
    }

    private String heading() {
        String what = recording.label() + ", where " + execution.machine().name() + " " + recording.status() + ",";
        if (replayed.verdict() == Verdict.DIVERGED) {
            Divergence first = Objects.requireNonNull(replayed.divergence());
            RecordedEvent event = first.recorded() == null ? first.replayed() : first.recorded();
            return what + " was not reproduced: it diverged at event "
                    + Objects.requireNonNull(event).id() + " of "
                    + recording.events().size();
        }
        String part = replayed.isWhole() ? "" : " as far as it goes";
        return what + " was reproduced " + replayed.verdict().word() + part + ": "
                + recording.events().size() + " events";
    }

    private void addChild() {
        ComparedExecution worst = replayed.worst();
        if (worst.execution() != execution) {
            lines.add("child      " + worst.execution().name() + ", recorded as "
                    + worst.recording().label());
        }
    }

    private void addCalls() {
        replayed.unanswered().stream()
                .limit(SHOWN)
                .forEach(call -> lines.add("unanswered " + call.site() + " asked "
                        + call.resource().arn()));
        List<RecordedEvent> left = replayed.left();
        if (!left.isEmpty()) {
            lines.add("left over  " + left.size() + (left.size() == 1 ? " recorded call was" : " recorded calls were")
                    + " not made, the first is " + left.get(0).label());
        }
    }

    private void addGaps() {
        List<Gap> gaps = recording.gaps();
        gaps.stream().limit(SHOWN).forEach(gap -> lines.add("missing    " + gap));
        if (gaps.size() > SHOWN) {
            lines.add("missing    and " + (gaps.size() - SHOWN) + " more");
        }
    }

    /** How far the times are from the recorded ones: the service takes some milliseconds for itself. */
    private String times() {
        List<RecordedEvent> run = replayed.told().events();
        Duration largest = Duration.ZERO;
        for (int i = 0; i < Math.min(run.size(), recording.events().size()); i++) {
            Duration apart =
                    apart(recording.events().get(i).timestamp(), run.get(i).timestamp());
            if (apart == null) {
                return "none were recorded";
            }
            largest = apart.compareTo(largest) > 0 ? apart : largest;
        }
        return largest.toNanos() < 1_000 ? "as recorded" : "within " + largest.toMillis() + " ms of the recorded ones";
    }

    private static @Nullable Duration apart(@Nullable Instant recorded, @Nullable Instant replayed) {
        return recorded == null || replayed == null
                ? null
                : Duration.between(recorded, replayed).abs();
    }
}
