package dev.escapement.history;

import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.WaitState;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads a journal as the service would have told it: gives each fact its number, and its parent by the rules of asl-reference 3.2.
 *
 * <p>Every strand has a cursor: the last event of its chain. An event hangs on its strand's cursor and, unless it is a leaf,
 * becomes the cursor; the exceptions are the cases below.
 */
@API(status = Status.EXPERIMENTAL)
public final class Historian {

    private final List<HistoryEvent> events = new ArrayList<>();
    private final Cursors cursors = new Cursors();

    private Historian() {}

    /** The events of an execution, as far as it has come. */
    public static List<HistoryEvent> eventsOf(Journal journal) {
        Historian historian = new Historian();
        journal.facts().forEach(historian::tell);
        return List.copyOf(historian.events);
    }

    private void tell(Fact fact) {
        if (fact instanceof ForkFact fork) {
            tellFork(fork);
        } else if (fact instanceof StateFact state) {
            tellState(state);
        } else if (fact instanceof MapRunFact.Succeeded) {
            // A leaf, on which nothing but the Map's own success hangs (asl-reference 3.2).
            cursors.end(fact.strand(), leaf(fact, cursors.of(fact.strand())));
        } else if (fact instanceof ExecutionFact execution) {
            tellExecution(execution);
        } else if (fact.isEvent()) {
            advance(fact);
        }
    }

    private void tellExecution(ExecutionFact fact) {
        if (fact instanceof ExecutionFact.Failed || fact instanceof ExecutionFact.Succeeded) {
            leaf(fact, cursors.of(fact.strand()));
        } else if (fact instanceof ExecutionFact.Redriven) {
            // Hangs on the end that was none, and what runs again hangs on it (asl-reference 3.2).
            cursors.move(fact.strand(), leaf(fact, events.size()));
        } else {
            leaf(fact, 0);
        }
    }

    private void tellState(StateFact fact) {
        if (fact instanceof StateFact.Entered) {
            cursors.enter(fact.strand(), leaf(fact, cursors.of(fact.strand())));
        } else if (fact instanceof StateFact.Aborted aborted) {
            leaf(fact, cursors.of(aborted.failedStrand()));
        } else if (fact instanceof StateFact.EvaluationFailed failed) {
            tellEvaluationFailed(failed);
        } else if (fact instanceof StateFact.ErrorHandled handled) {
            // A retried container goes on from the event that failed it.
            if (handled.retrier() >= 0) {
                cursors.move(handled.strand(), cursors.of(handled.failedStrand()));
            }
        } else {
            advance(fact);
        }
    }

    /** On entry it hangs on the event before the state, except for a Wait (asl-reference 2.9.6). */
    private void tellEvaluationFailed(StateFact.EvaluationFailed fact) {
        int strand = fact.strand();
        boolean onEntry = cursors.stillAtEntry(strand) && !(fact.state() instanceof WaitState);
        int parent = fact.inCatcher() && isContainer(fact.state())
                ? cursors.beforeFailure(strand)
                : onEntry ? cursors.beforeEntry(strand) : cursors.of(strand);
        cursors.move(strand, leaf(fact, parent));
    }

    private static boolean isContainer(State state) {
        return state instanceof ParallelState || state instanceof MapState;
    }

    private void tellFork(ForkFact fact) {
        int strand = fact.strand();
        if (fact instanceof ForkFact.BranchStarted branch) {
            cursors.open(strand, cursors.of(branch.parentStrand()));
        } else if (fact instanceof ForkFact.IterationStarted started) {
            boolean firstWave = started.afterStrand() < 0;
            int parent = cursors.of(firstWave ? started.parentStrand() : started.afterStrand());
            cursors.open(strand, leaf(fact, parent));
        } else if (fact instanceof ForkFact.IterationSucceeded success) {
            cursors.end(success.strand(), leaf(fact, cursors.of(strand)));
        } else if (fact instanceof ForkFact.IterationFailed) {
            leaf(fact, cursors.of(strand));
        } else if (fact instanceof ForkFact.IterationAborted aborted) {
            leaf(fact, cursors.of(aborted.failedStrand()));
        } else if (fact instanceof ForkFact.Succeeded success) {
            tellForkSucceeded(success);
        } else if (fact instanceof ForkFact.Failed failed) {
            int parent = cursors.of(failed.failedStrand());
            cursors.fail(strand, parent, leaf(fact, parent));
        } else {
            advance(fact);
        }
    }

    /**
     * After branches the chain goes on from the last inner event; after iterations, from the last one's success; after a Map run,
     * from its start.
     */
    private void tellForkSucceeded(ForkFact.Succeeded fact) {
        if (fact.lastStrand() == fact.strand()) {
            leaf(fact, cursors.takeEnd(fact.strand()));
            return;
        }
        if (fact.lastStrand() >= 0) {
            cursors.move(fact.strand(), cursors.endOf(fact.lastStrand()));
        }
        leaf(fact, cursors.of(fact.strand()));
    }

    private void advance(Fact fact) {
        cursors.move(fact.strand(), leaf(fact, cursors.of(fact.strand())));
    }

    private int leaf(Fact fact, int parent) {
        int id = events.size() + 1;
        events.add(new HistoryEvent(id, parent, EventTypes.of(fact), fact));
        return id;
    }
}
