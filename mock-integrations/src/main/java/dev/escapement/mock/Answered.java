package dev.escapement.mock;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A script whose last answer can still be said more closely: how often, how late, and what comes next.
 *
 * <pre>{@code
 * script.state("Pay").throttles().times(2).then().returns("{}").after(Duration.ofSeconds(1));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public sealed class Answered extends Script permits CalledBack {

    private final Rule rule;

    Answered(Play play, Rule rule) {
        super(play);
        this.rule = rule;
    }

    /** The answer is given so many times, and all of them are wanted. */
    public Answered times(int number) {
        rule.lastTurn().atMost(number);
        return this;
    }

    /** The answer is given one time only. */
    public Answered once() {
        return times(1);
    }

    /** The answer is given from now on; so it is anyway if nothing follows. */
    public Answered forever() {
        rule.lastTurn().forever();
        return this;
    }

    /** The end comes so much virtual time later. */
    public Answered after(Duration delay) {
        rule.lastTurn().delay(delay);
        return this;
    }

    /** Another answer follows; unless it was said how often, the one before is given once. */
    public Answers then() {
        return new Answers(play(), rule);
    }
}
