package dev.escapement.junit;

import dev.escapement.metrics.AlarmCourse;
import dev.escapement.metrics.AlarmState;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about how an alarm stood; each failure tells its whole course.
 *
 * <pre>{@code
 * assertThat(account.metrics().alarm(alarm, failures)).wentOff().stands(AlarmState.OK);
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class AlarmAssert extends AbstractAssert<AlarmAssert, AlarmCourse> {

    /** About the given course, which every assertion wants to be there. */
    public AlarmAssert(@Nullable AlarmCourse actual) {
        super(actual, AlarmAssert.class);
    }

    /** It went off. */
    public AlarmAssert wentOff() {
        isNotNull();
        return met(actual.fired(), "to go off, but did not");
    }

    /** It went off, and at this instant for the first time. */
    public AlarmAssert wentOffAt(Instant instant) {
        isNotNull();
        return met(instant.equals(actual.firedAt()), "to go off at " + instant + ", but did not");
    }

    /** It went off by this instant. */
    public AlarmAssert wentOffBy(Instant instant) {
        isNotNull();
        Instant first = actual.firedAt();
        return met(
                first != null && !first.isAfter(instant),
                "to go off by " + instant + ", but " + (first == null ? "did not" : "did so at " + first));
    }

    /** It never went off. */
    public AlarmAssert neverWentOff() {
        isNotNull();
        return met(!actual.fired(), "never to go off, but did so at " + actual.firedAt());
    }

    /** This is how it stood in the end. */
    public AlarmAssert stands(AlarmState state) {
        isNotNull();
        return met(actual.state() == state, "to stand at " + state + " in the end, but stood at " + actual.state());
    }

    private AlarmAssert met(boolean met, String expectation) {
        if (!met) {
            throw failure("%s", "The alarm '" + actual.alarm() + "' was expected " + expectation + "\n  " + actual);
        }
        return myself;
    }
}
