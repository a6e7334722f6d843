package dev.escapement.fault.run;

import dev.escapement.fault.plan.Place;
import dev.escapement.integration.TaskCall;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A call as the workflow made it, whatever became of it.
 *
 * @param order its place among all that happened in the run, counted from 0
 * @param nthCall which call of the state on its strand, counted from 1
 * @param nthOfSite how often a call has been made from the very same site
 * @param latency how long after the call its end came, as far as it is known
 */
@API(status = Status.EXPERIMENTAL)
public record MadeCall(TaskCall call, int order, int nthCall, int nthOfSite, Duration latency) {

    MadeCall endingAt(Instant end) {
        return new MadeCall(call, order, nthCall, nthOfSite, Duration.between(call.at(), end));
    }

    /** When its end came, as far as it is known. */
    public Instant endsAt() {
        return call.at().plus(latency);
    }

    /** The place of this call alone. */
    public Place place() {
        return nthOfSite == 1 ? Place.of(call.site()) : Place.ofCall(call.site(), nthCall);
    }

    /** Whether a fault at the place strikes this call. */
    public boolean isAt(Place place) {
        return place.matches(call, nthCall, nthOfSite);
    }
}
