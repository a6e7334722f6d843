package dev.escapement.fault.run;

import dev.escapement.fault.plan.OwnWork;
import dev.escapement.fault.plan.Place;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the service did by itself in a run: started an execution, read an object for a distributed Map.
 *
 * @param nth how often it had done such a thing by then, counted from 1
 * @param order its place among the calls and deeds of the run, counted from 0
 * @param whose of which machine or Map; empty where that is not known
 * @param whyOnce why what was started cannot be run again; {@code null} if it can
 */
@API(status = Status.EXPERIMENTAL)
public record Deed(
        OwnWork work,
        int nth,
        int order,
        String whose,
        @Nullable String whyOnce) {

    /** The place of this deed alone. */
    public Place place() {
        return Place.ofWork(work, nth, nth);
    }
}
