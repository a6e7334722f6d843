package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about an execution; each failure tells its whole story.
 *
 * <pre>{@code
 * assertThat(execution)
 *         .succeeded()
 *         .visited("ReserveStock", "ChargeCard", "ShipOrder")
 *         .hasOutput("{\"shipped\": true}");
 * }</pre>
 *
 * <p>States that the machine does not have are a mistake of the test and told as such. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class ExecutionAssert extends AbstractAssert<ExecutionAssert, Execution> {

    /** About the given execution. */
    public ExecutionAssert(Execution actual) {
        super(actual, ExecutionAssert.class);
    }

    /** It came to a good end. */
    public ExecutionAssert succeeded() {
        return endedAs(ExecutionStatus.SUCCEEDED, "to succeed");
    }

    /** It failed with this error. */
    public ExecutionAssert failedWith(String error) {
        endedAs(ExecutionStatus.FAILED, "to fail with " + error);
        return met(Objects.equals(actual.error(), error), "to fail with " + error);
    }

    /** It put out exactly this JSON value. */
    public ExecutionAssert hasOutput(String json) {
        String expectation = "to put out " + json.strip();
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        List<String> differences = JsonDifferences.between(Expected.json(json), actual.output());
        return met(differences.isEmpty(), expectation, "did not:\n    " + String.join("\n    ", differences));
    }

    /** It entered these states in this order; others may lie between them. */
    public ExecutionAssert visited(String... states) {
        Expected.statesOf(actual, states);
        List<String> visited = Visits.of(actual);
        String expectation = "to visit " + String.join(", ", states) + " in this order";
        return met(Visits.inOrder(visited, List.of(states)), expectation, "visited " + Visits.inWords(visited));
    }

    private ExecutionAssert endedAs(ExecutionStatus status, String expectation) {
        isNotNull();
        return met(actual.status() == status, expectation);
    }

    private ExecutionAssert met(boolean met, String expectation) {
        if (!met) {
            throw failure("%s", actual.story().against(expectation));
        }
        return this;
    }

    private ExecutionAssert met(boolean met, String expectation, String fact) {
        if (!met) {
            throw failure("%s", actual.story().against(expectation, fact));
        }
        return this;
    }
}
