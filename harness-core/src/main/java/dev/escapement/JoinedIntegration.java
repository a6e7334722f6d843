package dev.escapement;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;

/** Those who have joined the simulation already, and are not to be told so again by somebody put before them. */
record JoinedIntegration(Integration delegate) implements Integration {

    @Override
    public TaskReply call(TaskCall call) {
        return delegate.call(call);
    }

    @Override
    public void joins(Outside outside) {
        // They have.
    }

    @Override
    public void abandoned(TaskCall call) {
        delegate.abandoned(call);
    }

    @Override
    public String reproducer() {
        return delegate.reproducer();
    }
}
