package dev.escapement.fault.plan;

import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A call that a fault may strike, with all that a fault can do about it. Not to be made outside this room. */
@API(status = Status.INTERNAL)
public final class Strike {

    private final FaultyIntegration integration;
    private final PlannedFault planned;
    private final TaskCall call;
    private boolean passed;

    Strike(FaultyIntegration integration, PlannedFault planned, TaskCall call) {
        this.integration = integration;
        this.planned = planned;
        this.call = call;
    }

    TaskCall call() {
        return call;
    }

    /** Lets the call arrive, and gives what is answered. */
    TaskReply deliver() {
        return integration.deliver(call);
    }

    /** The same over a line with a trouble, if whoever answers speaks over one. */
    TaskReply deliverOver(LineTrouble trouble) {
        return integration.deliverOver(trouble, call);
    }

    /** Whether somebody spoke over the line, and so met the trouble itself. */
    boolean lineWasUsed() {
        return integration.lineWasUsed();
    }

    Outside outside() {
        return integration.outside();
    }

    Instant now() {
        return call.at();
    }

    Instant joinedAt() {
        return integration.joinedAt();
    }

    FaultyTokens tokens() {
        return integration.tokens();
    }

    void moveClock(Duration by) {
        integration.moveClock(by);
    }

    /** What this planned fault remembers from call to call. */
    <T> T memory(Class<T> type, Supplier<T> first) {
        return type.cast(integration.memory(planned, first));
    }

    /** The reply of a call that the fault looked at and did nothing to. */
    TaskReply passed(TaskReply reply) {
        passed = true;
        return reply;
    }

    boolean hasPassed() {
        return passed;
    }
}
