package dev.escapement.reading;

import dev.escapement.definition.GuardedState;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Why an error in a state led where it led: what each retrier and catcher had to say to it, in their order.
 *
 * @param at when it was decided
 * @param state the state that had the error
 * @param attempt which attempt of the visit failed, counted from 1
 * @param retriers one verdict each
 * @param catchers one verdict each
 * @param delay until the next attempt; {@code null} if there is none
 */
@API(status = Status.EXPERIMENTAL)
public record Explanation(
        Instant at,
        GuardedState state,
        int attempt,
        @Nullable String error,
        @Nullable String cause,
        List<Verdict> retriers,
        List<Verdict> catchers,
        @Nullable Duration delay) {

    /** One explanation for every error that a Task, Parallel or Map of the execution had. */
    public static List<Explanation> of(Journal journal) {
        List<Explanation> explanations = new ArrayList<>();
        journal.facts().forEach(fact -> {
            if (fact instanceof StateFact.ErrorHandled handled) {
                explanations.add(Verdicts.explain(handled));
            }
        });
        return List.copyOf(explanations);
    }

    /** In one line: {@code ChargeCard, attempt 2: Throttled is retried in PT4S by retrier 0}. */
    @Override
    public String toString() {
        String what =
                state.name() + ", attempt " + attempt + ": " + (error == null ? "an error without a name" : error);
        if (delay != null) {
            return what + " is retried in " + delay + " by retrier " + Verdicts.taken(retriers);
        }
        int catcher = Verdicts.taken(catchers);
        return catcher >= 0 ? what + " is caught by catcher " + catcher : what + " is not handled";
    }

    /**
     * What a retrier or catcher had to say.
     *
     * @param errorEquals the names it waits for
     * @param reply why it did or did not act
     * @param used how often it had been used before in this visit; 0 for catchers
     */
    @API(status = Status.EXPERIMENTAL)
    public record Verdict(List<String> errorEquals, Reply reply, int used) {}

    /** Why a retrier or catcher did or did not act. */
    @API(status = Status.EXPERIMENTAL)
    public enum Reply {
        /** None of its names matches. */
        NO_MATCH,
        /** It matches, but all its attempts are used; the retriers after it are not asked. */
        EXHAUSTED,
        /** It acted. */
        TAKEN,
        /** Somebody before it decided. */
        NOT_ASKED
    }
}
