package dev.escapement.junit;

import dev.escapement.Execution;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractSoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about executions that are all looked at before any fails. Also injected by AssertJ's own extension.
 *
 * <pre>{@code
 * EscapementSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(first).succeeded();
 *     softly.assertThat(second).failedWith("OrderFailed");
 * });
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class EscapementSoftAssertions extends AbstractSoftAssertions {

    /** Looks at everything that is asserted, then fails once with all that was not so. */
    public static void assertSoftly(Consumer<EscapementSoftAssertions> assertions) {
        EscapementSoftAssertions softly = new EscapementSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    /** Starts assertions about an execution. */
    public ExecutionAssert assertThat(@Nullable Execution actual) {
        return proxy(ExecutionAssert.class, Execution.class, actual);
    }
}
