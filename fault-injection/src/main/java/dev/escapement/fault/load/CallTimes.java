package dev.escapement.fault.load;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down when each call was made. */
final class CallTimes implements Integration {

    private final Integration delegate;
    private final List<Call> calls = new ArrayList<>();

    CallTimes(Integration delegate) {
        this.delegate = delegate;
    }

    @Override
    public TaskReply call(TaskCall call) {
        calls.add(new Call(call.site().state(), call.site().attempt(), call.at()));
        return delegate.call(call);
    }

    @Override
    public void joins(Outside outside) {
        delegate.joins(outside);
    }

    @Override
    public void abandoned(TaskCall call) {
        delegate.abandoned(call);
    }

    @Override
    public String reproducer() {
        return delegate.reproducer();
    }

    List<Call> calls() {
        return calls;
    }

    record Call(String state, int attempt, Instant at) {}
}
