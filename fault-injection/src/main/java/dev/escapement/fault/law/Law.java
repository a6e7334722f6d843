package dev.escapement.fault.law;

import dev.escapement.fault.run.Trace;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What every run must keep, whatever goes wrong in it. May be implemented; {@link Saga} and {@link Invariant} are.
 *
 * <pre>{@code
 * Law chargesOnce = trace -> trace.doneOnce("ChargeCard").size() <= 1
 *         ? List.of()
 *         : List.of(new Violation("a card is charged once", "it was charged twice"));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Law {

    /** How the run breaks it; empty when it does not. */
    List<Violation> brokenBy(Trace trace);

    /** Whether the run took back what it had done, as far as this law can tell. */
    default boolean undoneIn(Trace trace) {
        return false;
    }
}
