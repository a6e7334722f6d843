package dev.escapement.engine;

import dev.escapement.dataflow.DataLimit;
import dev.escapement.dataflow.Departure;
import dev.escapement.dataflow.Inspection;
import dev.escapement.definition.Catcher;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.Retrier;
import dev.escapement.definition.Transition;
import dev.escapement.expression.EvaluationException;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.StateFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an error in a state: another attempt, a catcher, or the end of the strand (asl-reference 5.3, 5.4). */
final class Recovery {

    private static final int NOBODY = -1;

    private final StateVisit visit;
    private int[] spent = {};
    private int retries;
    private @Nullable String endedWith;

    Recovery(StateVisit visit) {
        this.visit = visit;
    }

    int retries() {
        return retries;
    }

    /** The error that neither a retrier nor a catcher took. */
    @Nullable String endedWith() {
        return endedWith;
    }

    /** An expression had no value: an event of its own in JSONata, the end of the execution in JSONPath. */
    void evaluationFailed(EvaluationException problem, boolean inCatcher) {
        String cause = causeOf(problem);
        if (problem.kind() == EvaluationException.Kind.RUNTIME) {
            raised(Failure.runtime(number(), cause));
            return;
        }
        String error = problem.kind().error();
        note(new StateFact.EvaluationFailed(
                now(), number(), visit.state(), error, cause, problem.location(), inCatcher));
        Failure failure = Failure.of(number(), error, cause);
        if (inCatcher) {
            giveUp(failure);
        } else {
            raised(failure);
        }
    }

    String causeOf(EvaluationException problem) {
        return "An error occurred while executing the state '" + visit.state().name() + "' (entered at the event id #"
                + visit.enteredEvent() + "). " + problem.text();
    }

    void raised(Failure failure) {
        visit.cancelWork();
        if (failure.terminal()) {
            endedWith = failure.error();
            visit.strand().execution().fail(failure.strand(), failure.error(), failure.cause());
        } else if (visit.state() instanceof GuardedState state) {
            handle(state, failure);
        } else {
            endedWith = failure.error();
            visit.strand().fails(failure);
        }
    }

    private void handle(GuardedState state, Failure failure) {
        int retrier = state.retrierFor(failure.error(), failure.missedHeartbeat());
        if (retrier != NOBODY
                && spent(retrier, state) < state.retriers().get(retrier).maxAttempts()) {
            tryAgain(state, retrier, failure);
            return;
        }
        int catcher = state.catcherFor(failure.error(), failure.missedHeartbeat());
        noteHandling(state, failure, NOBODY, null, catcher);
        if (catcher == NOBODY) {
            giveUp(failure);
        } else {
            noteForkFailed(failure);
            recover(state.catchers().get(catcher), failure);
        }
    }

    private void tryAgain(GuardedState state, int index, Failure failure) {
        Retrier retrier = state.retriers().get(index);
        Duration longest = retrier.delayAfter(spent[index]);
        Duration delay = retrier.fullJitter() ? visit.draws().within(longest) : longest;
        noteHandling(state, failure, index, delay, NOBODY);
        spent[index]++;
        retries++;
        visit.retryAt(now().plus(delay));
    }

    private void recover(Catcher catcher, Failure failure) {
        Departure departure;
        try {
            departure = catcher.flow().afterCatch(visit.raw(), failure.errorOutput(), Inspection.NONE);
            visit.leave(departure, new Transition.Next(catcher.next()));
        } catch (EvaluationException problem) {
            evaluationFailed(problem, true);
        } catch (PayloadLimit.Exceeded problem) {
            giveUp(Failure.of(number(), DataLimit.ERROR, problem.getMessage()));
        }
    }

    private void giveUp(Failure failure) {
        endedWith = failure.error();
        noteForkFailed(failure);
        boolean ownFailure = !(visit.state() instanceof ParallelState || visit.state() instanceof MapState);
        visit.strand().fails(ownFailure ? failure : Failure.of(number(), failure.error(), failure.cause()));
    }

    private void noteForkFailed(Failure failure) {
        if (visit.state() instanceof ParallelState || visit.state() instanceof MapState) {
            note(new ForkFact.Failed(now(), number(), visit.state(), failure.strand()));
        }
    }

    private void noteHandling(GuardedState state, Failure failure, int retrier, @Nullable Duration delay, int catcher) {
        List<Integer> counts = new ArrayList<>(spent.length);
        for (int count : spent) {
            counts.add(count);
        }
        note(new StateFact.ErrorHandled(
                now(),
                number(),
                state,
                retries + 1,
                failure.strand(),
                failure.error(),
                failure.cause(),
                failure.missedHeartbeat(),
                counts,
                retrier,
                delay,
                catcher));
    }

    private int spent(int retrier, GuardedState state) {
        if (spent.length == 0) {
            spent = new int[state.retriers().size()];
        }
        return spent[retrier];
    }

    private void note(Fact fact) {
        visit.strand().execution().journal().add(fact);
    }

    private int number() {
        return visit.strand().number();
    }

    private Instant now() {
        return visit.now();
    }
}
