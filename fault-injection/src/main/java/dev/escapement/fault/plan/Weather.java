package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import org.jspecify.annotations.Nullable;

/** What is the matter with a service for a while, rather than with one call: it strikes some calls and lets others pass. */
sealed interface Weather extends Fault permits RateLimit, ConcurrencyCeiling, Outage, BrownOut {

    @Override
    default @Nullable String whyPointlessAt(TaskCall call) {
        return null;
    }

    /** The usual error for such a trouble. */
    static TaskReply failed(Strike strike, Trouble trouble) {
        return new RaisedError(trouble, null, null).reply(strike.call());
    }
}
