package dev.escapement.definition;

import dev.escapement.expression.Expression;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Runs its processor once for every item: what its flow works on is an array, in a distributed map without reader also an object.
 *
 * @param itemSelector what an iteration gets instead of the bare item
 * @param maxConcurrency how many at a time; 0 or {@code null} leaves it to the service
 * @param tolerance how many items may fail
 * @param distribution what only a distributed map has; {@code null} for an inline one
 */
@API(status = Status.EXPERIMENTAL)
public record MapState(
        StateCore core,
        @Nullable Expression itemSelector,
        @Nullable Expression maxConcurrency,
        Tolerance tolerance,
        Workflow processor,
        @Nullable Distribution distribution,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Transition transition)
        implements GuardedState {

    public MapState {
        retriers = List.copyOf(retriers);
        catchers = List.copyOf(catchers);
    }

    @Override
    public String type() {
        return "Map";
    }

    /**
     * How many items may fail; whichever is exceeded first counts.
     *
     * @param count a whole number
     * @param percentage from 0 to 100
     */
    @API(status = Status.EXPERIMENTAL)
    public record Tolerance(
            @Nullable Expression count, @Nullable Expression percentage) {

        /** Not a single one. */
        public static final Tolerance NONE = new Tolerance(null, null);
    }
}
