package dev.escapement.integration;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An execution has been started: by the test, by a Task, or by a distributed Map.
 *
 * @param machineName what runs; of a child of a distributed Map the name of the machine, a slash and the label of the Map
 * @param express whether it runs as an Express workflow
 * @param synchronous whether somebody waits for its answer (Express only)
 * @param at the virtual time
 */
@API(status = Status.EXPERIMENTAL)
public record ExecutionStart(
        String executionArn, String machineName, boolean express, boolean synchronous, Instant at) {

    /** Whether a distributed Map has started it as one of its children. */
    public boolean isOfMapRun() {
        return machineName.indexOf('/') >= 0;
    }

    /** Why the service never runs it a second time (asl-reference 8.1); {@code null} if it may. */
    public @Nullable String whyOnce() {
        if (!express) {
            return "a Standard workflow runs exactly once";
        }
        return synchronous ? "an Express workflow that somebody waits for runs at most once" : null;
    }
}
