package dev.escapement.integration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Lets distributed Maps start their children, or refuses: the service's own part in a Map run, as a port that can be broken on purpose.
 *
 * <pre>{@code
 * ChildStarts throttledOnce = start -> start.index() == 1000
 *         ? new TaskOutcome.Failed("StepFunctions.ExecutionLimitExceededException", "too many open executions")
 *         : null;
 * }</pre>
 *
 * <p>A refusal fails the Map run with its error; the Map's own retriers and catchers are asked. May be implemented and decorated.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface ChildStarts {

    /** Every child may start. */
    ChildStarts ALLOWED = start -> null;

    /** Why the child may not start; {@code null} if it may. */
    TaskOutcome.@Nullable Failed refusalOf(ChildStart start);
}
