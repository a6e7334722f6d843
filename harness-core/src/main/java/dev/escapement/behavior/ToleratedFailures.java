package dev.escapement.behavior;

import dev.escapement.definition.MapState.Tolerance;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How many iterations of a Map may fail; whichever is exceeded first counts, and where nothing is given none may
 * (asl-reference 7.5).
 *
 * @param count so many
 * @param percentage so many of a hundred
 */
@API(status = Status.INTERNAL)
public record ToleratedFailures(
        @Nullable Long count, @Nullable Double percentage) {

    /** The name of the error when too many have failed. */
    public static final String ERROR = "States.ExceedToleratedFailureThreshold";

    /** The cause of the error when too many have failed. */
    public static final String CAUSE = "The specified tolerated failure threshold was exceeded";

    /** What the definition says, under what the Map's fields see. */
    public static ToleratedFailures of(Tolerance tolerance, Bindings scope) {
        Expression count = tolerance.count();
        Expression percentage = tolerance.percentage();
        return new ToleratedFailures(
                count == null ? null : count.evaluate(scope).longValue(),
                percentage == null ? null : percentage.evaluate(scope).doubleValue());
    }

    /** Whether the definition says anything. */
    public boolean isGiven() {
        return count != null || percentage != null;
    }

    /** Whether so many failures among so many iterations are too many. */
    public boolean isExceededBy(long failed, long iterations) {
        if (!isGiven()) {
            return failed > 0;
        }
        return (count != null && failed > count) || (percentage != null && failed * 100.0 > percentage * iterations);
    }
}
