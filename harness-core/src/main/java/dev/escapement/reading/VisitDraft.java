package dev.escapement.reading;

import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit that is not over yet. */
final class VisitDraft {

    private final StateFact.Entered entry;
    private final StrandPath path;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<ChildDraft> forked = new ArrayList<>();
    private int children;
    private StateFact.@Nullable Exited exit;
    private @Nullable VisitedState finished;

    VisitDraft(StateFact.Entered entry, StrandPath path) {
        this.entry = entry;
        this.path = path;
        attempts.add(begunAt(entry.at()));
    }

    void add(Fact fact) {
        if (fact instanceof TaskFact.Scheduled call) {
            last(lastAttempt().calling(call.parameters()));
        } else if (fact instanceof StateFact.ErrorHandled handled) {
            forked.forEach(child -> child.endBeside(handled.failedStrand()));
            last(lastAttempt().endingIn(Verdicts.explain(handled)));
            if (handled.delay() != null) {
                attempts.add(begunAt(handled.at().plus(handled.delay())));
            }
        } else if (fact instanceof ForkFact.Started fork) {
            children = fork.length();
            forked.clear();
        } else if (fact instanceof ForkFact.Succeeded) {
            forked.forEach(child -> child.end(ForkedChild.Ending.SUCCEEDED));
        } else if (fact instanceof ForkFact.Failed failed) {
            forked.forEach(child -> child.endBeside(failed.failedStrand()));
        } else if (fact instanceof StateFact.Exited exited) {
            exit = exited;
        }
    }

    void fork(ChildDraft child) {
        forked.add(child);
    }

    boolean wasLeft() {
        return exit != null;
    }

    VisitedState finished() {
        VisitedState known = finished;
        if (known == null) {
            known = new VisitedState(
                    entry.state().name(),
                    path,
                    entry.input(),
                    exit == null ? null : exit.output(),
                    exit == null ? new LinkedHashMap<>() : exit.assigned(),
                    List.copyOf(attempts),
                    children,
                    forked.stream().map(ChildDraft::finished).toList());
            finished = known;
        }
        return known;
    }

    private Attempt lastAttempt() {
        return attempts.get(attempts.size() - 1);
    }

    private void last(Attempt attempt) {
        attempts.set(attempts.size() - 1, attempt);
    }

    private static Attempt begunAt(Instant instant) {
        return new Attempt(instant, null, null);
    }
}
