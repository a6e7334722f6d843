package dev.escapement.junit;

import dev.escapement.fault.law.Law;
import dev.escapement.fault.law.Violation;
import dev.escapement.fault.run.Trace;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what was called and done in a run with faults.
 *
 * <pre>{@code
 * assertThat(trace).keeps(ORDER_SAGA, Invariant.never("two charges", run -> run.doneOnce("ChargeCard").size() > 1));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class TraceAssert extends AbstractAssert<TraceAssert, Trace> {

    /** About the given run. */
    public TraceAssert(@Nullable Trace actual) {
        super(actual, TraceAssert.class);
    }

    /** It breaks none of the laws. */
    public TraceAssert keeps(Law... laws) {
        isNotNull();
        List<Violation> violations = new ArrayList<>();
        for (Law law : laws) {
            violations.addAll(law.brokenBy(actual));
        }
        if (!violations.isEmpty()) {
            throw failure("%s", new TraceStory(actual).against(violations));
        }
        return this;
    }

    /** For the state so much was done outside, where a repetition with the same key is the same. */
    public TraceAssert did(String state, int times) {
        isNotNull();
        int done = actual.doneOnce(state).size();
        if (done != times) {
            throw failure(
                    "%s",
                    new TraceStory(actual)
                            .against(List.of(new Violation(
                                    state + " is done " + times + (times == 1 ? " time" : " times"),
                                    "it was done " + done))));
        }
        return this;
    }
}
