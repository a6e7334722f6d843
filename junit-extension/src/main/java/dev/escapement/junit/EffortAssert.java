package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.reading.Prices;
import dev.escapement.story.Words;
import java.time.Duration;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an execution took: time, transitions, room in the limits, money. Not to be extended outside this package.
 *
 * @param <S> the assertions themselves
 */
@API(status = Status.EXPERIMENTAL)
public abstract class EffortAssert<S extends EffortAssert<S>> extends OutcomeAssert<S> {

    EffortAssert(@Nullable Execution actual, Class<?> self) {
        super(actual, self);
    }

    /** It took exactly so much virtual time. */
    public S took(Duration duration) {
        isNotNull();
        return met(
                actual.elapsed().equals(duration),
                "to take " + Words.exactly(duration),
                "took " + Words.exactly(actual.elapsed()));
    }

    /** It took no more than so much virtual time. */
    public S tookAtMost(Duration duration) {
        isNotNull();
        return met(
                actual.elapsed().compareTo(duration) <= 0,
                "to take at most " + Words.exactly(duration),
                "took " + Words.exactly(actual.elapsed()));
    }

    /** It made exactly so many state transitions: states entered and retries. */
    public S hasTransitions(int transitions) {
        isNotNull();
        int billed = actual.statistics().transitionsBilled();
        return met(billed == transitions, "to take " + transitions + " transitions", "took " + billed);
    }

    /** It made no more than so many state transitions. */
    public S hasTransitionsAtMost(int transitions) {
        isNotNull();
        int billed = actual.statistics().transitionsBilled();
        return met(billed <= transitions, "to take at most " + transitions + " transitions", "took " + billed);
    }

    /** Its history leaves at least this much of the limit free, in percent. */
    public S leavesEventsFree(int percent) {
        isNotNull();
        int limit = actual.simulation().limits().historyEvents();
        int events = actual.statistics().events();
        return met(
                Headroom.isFree(percent, events, limit),
                "to leave " + percent + " % of " + limit + " events free",
                "has " + events + " and leaves " + Headroom.inWords(events, limit));
    }

    /** The largest payload between any two states leaves at least this much of the limit free, in percent. */
    public S leavesPayloadFree(int percent) {
        isNotNull();
        int limit = actual.simulation().limits().payloadBytes();
        int bytes = actual.statistics().peakBytes();
        return met(
                Headroom.isFree(percent, bytes, limit),
                "to leave " + percent + " % of " + limit + " bytes of payload free",
                "carries " + bytes + " and leaves " + Headroom.inWords(bytes, limit));
    }

    /** It costs no more than so many US dollars, such as {@code "0.00025"}, at the prices of {@link Prices#US_EAST_1}. */
    public S costsAtMost(String dollars) {
        return usage(usage -> usage.costsAtMost(dollars));
    }

    /**
     * Looks closer at what it is billed for, at other prices or for the load of a month.
     *
     * <pre>{@code
     * assertThat(execution).usage(usage -> usage.times(1_000_000).costsAtMost("250"));
     * }</pre>
     */
    public S usage(Consumer<UsageAssert> assertions) {
        isNotNull();
        assertions.accept(new UsageAssert(actual));
        return myself;
    }

    /**
     * It takes no more transitions, events, bytes of payload and money than {@code escapement-budget.json} beside the definition
     * says for this scenario. A failure tells by how much more.
     *
     * <p>A budget that is not there yet is written as what this execution takes and reported as a failure, except where the
     * environment has {@code CI}; {@code -Descapement.record=true} renews those that differ, and reports that too.
     */
    public S keepsItsBudget(String scenario) {
        isNotNull();
        String trouble = Budgets.ofThisProject().trouble(actual, scenario);
        return trouble == null ? myself : met(false, "to keep its budget \"" + scenario + "\"", trouble);
    }
}
