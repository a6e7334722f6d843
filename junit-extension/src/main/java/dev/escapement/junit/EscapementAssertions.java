package dev.escapement.junit;

import dev.escapement.Execution;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

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

    /** Starts assertions about an execution. */
    public static ExecutionAssert assertThat(Execution actual) {
        return new ExecutionAssert(actual);
    }
}
