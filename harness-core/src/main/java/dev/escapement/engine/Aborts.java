package dev.escapement.engine;

import dev.escapement.behavior.Step;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.WaitState;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;

/** Notes what the failure of one strand cuts short in another (asl-reference 3.9, 3.10). */
final class Aborts {

    private Aborts() {}

    static void note(Strand child, Strand failed, ForkInProgress fork) {
        if (fork.kind() == Step.Fork.Kind.ITERATION) {
            fork.note(iteration(child, failed, fork));
        }
        StateVisit visit = child.visit();
        if (visit != null && leavesAnEvent(visit.state(), child == failed)) {
            note(visit, failed);
        }
    }

    private static Fact iteration(Strand child, Strand failed, ForkInProgress fork) {
        int index = child.path().index();
        return child == failed
                ? new ForkFact.IterationFailed(child.execution().now(), child.number(), fork.state(), index)
                : new ForkFact.IterationAborted(
                        child.execution().now(), child.number(), fork.state(), index, failed.number());
    }

    /** A failed Task is reported as cut short too; a failed Parallel or Map has already said so itself. */
    private static boolean leavesAnEvent(State state, boolean isTheFailedOne) {
        return isTheFailedOne
                ? state instanceof TaskState
                : state instanceof GuardedState || state instanceof WaitState;
    }

    private static void note(StateVisit visit, Strand failed) {
        Strand strand = visit.strand();
        if (visit.work() instanceof MapRunInProgress) {
            strand.execution()
                    .journal()
                    .add(new MapRunFact.Aborted(strand.execution().now(), strand.number(), visit.state()));
        }
        strand.execution()
                .journal()
                .add(new StateFact.Aborted(strand.execution().now(), strand.number(), visit.state(), failed.number()));
        if (visit.work() instanceof ForkInProgress inner) {
            noteChildren(inner, failed);
        }
    }

    private static void noteChildren(ForkInProgress fork, Strand failed) {
        for (int i = 0; i < fork.startedChildren(); i++) {
            Strand child = fork.child(i);
            if (!child.isClosed()) {
                note(child, failed, fork);
            }
        }
    }
}
