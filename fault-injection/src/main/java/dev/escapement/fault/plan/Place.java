package dev.escapement.fault.plan;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which calls of a run a fault is meant for. Not to be implemented. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Place permits Site, Target {

    /** Exactly one call: the first that is made from the site. */
    static Place of(CallSite site) {
        return new Site(
                Site.strandOf(site),
                site.state(),
                new Site.Attempts(site.occurrence(), site.attempt(), site.attempt()));
    }

    /** The n-th call that a state makes on a strand, whether it is another attempt or another visit. */
    static Place ofCall(CallSite site, int nthCall) {
        return new Site(Site.strandOf(site), site.state(), new Site.Calls(nthCall, nthCall));
    }

    /** The times that the service does something by itself, from the first of them to the last. */
    @API(status = Status.INTERNAL)
    static Place ofWork(OwnWork work, int first, int last) {
        return new Target(work.word(), new Site.Calls(first, last));
    }

    /** Every call of a state, on every strand. */
    static Place ofState(String state) {
        return new Site(null, state, Site.EVERY);
    }

    /**
     * Whether the call is meant.
     *
     * @param nthCall which call of the state on its strand it is
     * @param nthOfSite how often a call has been made from the very same site; more than once when a Parallel or Map is retried
     */
    @API(status = Status.INTERNAL)
    boolean matches(TaskCall call, int nthCall, int nthOfSite);
}
