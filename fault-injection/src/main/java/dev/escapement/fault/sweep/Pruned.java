package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.PlannedFault;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A variant that is not run, because it could not teach anything.
 *
 * @param fault where, and what
 * @param reason why not
 */
@API(status = Status.EXPERIMENTAL)
public record Pruned(PlannedFault fault, String reason) {

    @Override
    public String toString() {
        return fault + ": " + reason;
    }
}
