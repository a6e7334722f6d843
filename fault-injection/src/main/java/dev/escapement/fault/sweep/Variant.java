package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.FaultPlan;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One run of a sweep.
 *
 * @param number counted from 1 over the whole sweep, whatever the shard
 * @param plan what goes wrong in it
 */
@API(status = Status.EXPERIMENTAL)
public record Variant(int number, FaultPlan plan) {

    /** For people: the faults as a plan, to be copied, and what they mean. */
    public String displayName() {
        return plan + " (" + plan.inWords() + ")";
    }
}
