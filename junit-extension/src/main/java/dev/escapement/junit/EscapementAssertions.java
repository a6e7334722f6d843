package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.WhatIfCase;
import dev.escapement.fault.run.Trace;
import dev.escapement.metrics.AlarmCourse;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The door to assertions about executions, beside AssertJ's own.
 *
 * <pre>{@code
 * import static dev.escapement.junit.EscapementAssertions.assertThat;
 *
 * assertThat(execution).failedWith("OrderFailed").visited("ShipOrder", "RefundPayment", "ReleaseStock");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class EscapementAssertions {

    private EscapementAssertions() {}

    /** A step of a saga and the state that undoes it, for {@link ExecutionAssert#compensated}. */
    public static Compensation undo(String step, String undo) {
        return new Compensation(step, undo);
    }

    /** Starts assertions about a text that the project keeps; named so as not to stand in the way of AssertJ's own about texts. */
    public static TextAssert assertThatText(@Nullable String actual) {
        return new TextAssert(actual, Keeping.ofThisRun());
    }

    /** Starts assertions about what was called and done in a run with faults. */
    public static TraceAssert assertThat(@Nullable Trace actual) {
        return new TraceAssert(actual);
    }

    /** Begins assertions about how an alarm stood. */
    public static AlarmAssert assertThat(@Nullable AlarmCourse actual) {
        return new AlarmAssert(actual);
    }

    /** Starts assertions about what would have come of a recorded execution. */
    public static WhatIfCaseAssert assertThat(@Nullable WhatIfCase actual) {
        return new WhatIfCaseAssert(actual);
    }

    /** Starts assertions about an execution. */
    public static ExecutionAssert assertThat(@Nullable Execution actual) {
        return new ExecutionAssert(actual);
    }
}
