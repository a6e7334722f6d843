package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.definition.Catcher;
import dev.escapement.reading.Attempt;
import dev.escapement.reading.Explanation;
import dev.escapement.reading.Explanation.Reply;
import dev.escapement.reading.VisitedState;
import dev.escapement.story.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How often a state was tried, what went wrong, and what retriers and catchers made of it. Not to be extended outside this package.
 *
 * @param <S> the assertions themselves
 */
@API(status = Status.EXPERIMENTAL)
public abstract class RecoveryAssert<S extends RecoveryAssert<S>> extends StoryAssert<S, StateInExecution> {

    RecoveryAssert(StateInExecution actual, Class<?> self) {
        super(actual, self);
    }

    /** It was tried so often, the first attempts included. */
    public S wasAttempted(int number) {
        int attempts = attempts().size();
        return met(attempts == number, "to try " + actual + " " + times(number), "tried it " + times(attempts));
    }

    /** Looks closer at one of its attempts, counted from 1. */
    public S attempt(int number, Consumer<AttemptAssert> assertions) {
        List<Attempt> attempts = attempts();
        met(
                number >= 1 && number <= attempts.size(),
                "to try " + actual + " at least " + times(number),
                "tried it " + times(attempts.size()));
        assertions.accept(
                new AttemptAssert(execution(), attempts.get(number - 1), "attempt " + number + " of " + actual));
        return myself;
    }

    /** These errors struck in it, in this order and no others. */
    public S hadErrors(String... errors) {
        List<String> found =
                errors().stream().map(each -> String.valueOf(each.error())).toList();
        return met(
                found.equals(List.of(errors)),
                "to have the errors " + Visits.inWords(List.of(errors)) + " in " + actual,
                "had " + Visits.inWords(found));
    }

    /** It was retried after these delays, in this order and no others. */
    public S wasRetriedAfter(Duration... delays) {
        List<Duration> found =
                visits().stream().flatMap(visit -> visit.delays().stream()).toList();
        return met(
                found.equals(Arrays.asList(delays)),
                "to retry " + actual + " after " + inWords(Arrays.asList(delays)),
                "retried it after " + inWords(found));
    }

    /** Its last error was caught by a catcher that leads to this state. */
    public S wasCaughtInto(String next) {
        KnownStates.of(execution()).named(next);
        int catcher = lastCatcher();
        String led = catcher < 0 ? null : catchers().get(catcher).next();
        return met(
                next.equals(led),
                "to catch an error of " + actual + " into " + next,
                led == null ? "caught none" : "caught it into " + led);
    }

    /** Its last error was caught by this catcher, counted from 0. */
    public S wasCaughtBy(int catcher) {
        int caught = lastCatcher();
        return met(
                caught == catcher,
                "to catch an error of " + actual + " with catcher " + catcher,
                caught < 0
                        ? "caught none"
                        : "caught it with catcher " + caught + ", for "
                                + Visits.inWords(catchers().get(caught).errorEquals()));
    }

    @Override
    Execution execution() {
        return actual.execution();
    }

    /** The visits that are looked at. */
    abstract List<VisitedState> visits();

    static String times(int number) {
        return number == 0 ? "never" : number == 1 ? "once" : number + " times";
    }

    private List<Attempt> attempts() {
        return visits().stream().flatMap(visit -> visit.attempts().stream()).toList();
    }

    private List<Explanation> errors() {
        return visits().stream().flatMap(visit -> visit.errors().stream()).toList();
    }

    private @Nullable Explanation lastError() {
        List<Explanation> errors = errors();
        return errors.isEmpty() ? null : errors.get(errors.size() - 1);
    }

    private List<Catcher> catchers() {
        Explanation last = lastError();
        return last == null ? List.of() : last.state().catchers();
    }

    private int lastCatcher() {
        Explanation last = lastError();
        List<Reply> replies = last == null
                ? List.of()
                : last.catchers().stream().map(Explanation.Verdict::reply).toList();
        return replies.indexOf(Reply.TAKEN);
    }

    private static String inWords(List<Duration> delays) {
        return Visits.inWords(delays.stream().map(Words::roundly).toList());
    }
}
