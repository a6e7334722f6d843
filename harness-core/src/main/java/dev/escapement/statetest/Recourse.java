package dev.escapement.statetest;

import dev.escapement.dataflow.Departure;
import dev.escapement.definition.Catcher;
import dev.escapement.definition.ErrorOutput;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.Retrier;
import dev.escapement.definition.State;
import dev.escapement.expression.EvaluationException;
import org.jspecify.annotations.Nullable;

/** What a state would do about an error: try again, lead on through a catcher, or fail (asl-reference 5.3, 5.4). */
final class Recourse {

    private final State state;
    private final int retries;
    private final TestedVisit visit;
    private final Probe probe;

    Recourse(State state, int retries, TestedVisit visit, Probe probe) {
        this.state = state;
        this.retries = retries;
        this.visit = visit;
        this.probe = probe;
    }

    Verdict from(@Nullable String error, @Nullable String cause) {
        boolean terminal = EvaluationException.Kind.RUNTIME.error().equals(error);
        return state instanceof GuardedState guarded && !terminal
                ? from(guarded, error, cause)
                : Verdict.failed(error, cause, null);
    }

    private Verdict from(GuardedState guarded, @Nullable String error, @Nullable String cause) {
        int retrier = guarded.retrierFor(error, false);
        if (retrier >= 0 && retries < guarded.retriers().get(retrier).maxAttempts()) {
            Retrier next = guarded.retriers().get(retrier);
            ErrorDetails details =
                    ErrorDetails.retriedBy(retrier, next.delayAfter(retries).toSeconds());
            return Verdict.retriable(error, cause, details);
        }
        int catcher = guarded.catcherFor(error, false);
        ErrorDetails details = ErrorDetails.handledBy(retrier, catcher);
        return catcher < 0
                ? Verdict.failed(error, cause, details)
                : caughtBy(guarded.catchers().get(catcher), error, cause, details);
    }

    /** What fails inside a catcher is what the state reports in the end (asl-reference 2.9.6). */
    private Verdict caughtBy(
            Catcher catcher, @Nullable String error, @Nullable String cause, @Nullable ErrorDetails details) {
        try {
            Departure departure = catcher.flow().afterCatch(visit.raw(), ErrorOutput.of(error, cause), probe);
            probe.assigned(departure.assigned());
            return Verdict.caught(error, cause, departure.output(), catcher.next(), details);
        } catch (EvaluationException problem) {
            return Verdict.failed(problem.kind().error(), problem.text(), details);
        }
    }
}
