package dev.escapement;

import dev.escapement.dataset.ObjectStore;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.ExecutionStarts;
import dev.escapement.integration.Integration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What stands around all that a simulation has to do with its outside: whoever watches everything, or lets it go wrong.
 *
 * <pre>{@code
 * Decoration watching = port -> call -> {
 *     seen.add(call.site());
 *     return port.call(call);
 * };
 * Simulation.builder().hosting(child).answering(services).decoratedBy(watching)
 * }</pre>
 *
 * <p>Each method is asked once, when the simulation is built, the first one first. May be implemented; an integration that is more than a
 * passing test's passes {@code joins} and {@code abandoned} on.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Decoration {

    /** Nothing stands around anything. */
    Decoration NONE = port -> port;

    /** Around what Tasks call, be it answered outside or by a machine of the simulation. */
    Integration around(Integration port);

    /** Around what distributed Maps read from and write to. */
    default ObjectStore aroundBuckets(ObjectStore buckets) {
        return buckets;
    }

    /** Around the starts of the children of distributed Maps. */
    default ChildStarts aroundStarts(ChildStarts starts) {
        return starts;
    }

    /** Around the starts of all executions. */
    default ExecutionStarts aroundExecutions(ExecutionStarts starts) {
        return starts;
    }
}
