package dev.escapement.reading;

import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit that is not over yet. */
final class VisitDraft {

    private final StateFact.Entered entry;
    private final StrandPath path;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<StrandPath, ChildDraft> forked = new LinkedHashMap<>();
    private boolean redriven;
    private int children;
    private StateFact.@Nullable Exited exit;
    private @Nullable VisitedState finished;

    VisitDraft(StateFact.Entered entry, StrandPath path) {
        this.entry = entry;
        this.path = path;
        attempts.add(begunAt(entry.at()));
    }

    /** If it goes on after a redrive, it does so with another attempt, beside the children that had succeeded. */
    void redriven() {
        redriven = true;
    }

    void add(Fact fact) {
        if (fact instanceof TaskFact.Scheduled call) {
            beginAgain(call);
            last(lastAttempt().calling(call.parameters()));
        } else if (fact instanceof StateFact.ErrorHandled handled) {
            forked.values().forEach(child -> child.endBeside(handled.failedStrand()));
            last(lastAttempt().endingIn(Verdicts.explain(handled)));
            if (handled.delay() != null) {
                attempts.add(begunAt(handled.at().plus(handled.delay())));
            }
        } else if (fact instanceof ForkFact.Started fork) {
            children = fork.length();
            if (!beginAgain(fork)) {
                forked.clear();
            }
        } else if (fact instanceof MapRunFact.Redriven) {
            beginAgain(fact);
        } else if (fact instanceof ForkFact.Succeeded) {
            forked.values().forEach(child -> child.end(ForkedChild.Ending.SUCCEEDED));
        } else if (fact instanceof ForkFact.Failed failed) {
            forked.values().forEach(child -> child.endBeside(failed.failedStrand()));
        } else if (fact instanceof StateFact.Exited exited) {
            exit = exited;
        }
    }

    void fork(ChildDraft child) {
        forked.put(child.path(), child);
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
                    forked.values().stream().map(ChildDraft::finished).toList());
            finished = known;
        }
        return known;
    }

    private boolean beginAgain(Fact fact) {
        boolean again = redriven;
        redriven = false;
        if (again) {
            attempts.add(begunAt(fact.at()));
        }
        return again;
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
