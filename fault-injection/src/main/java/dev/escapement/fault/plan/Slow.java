package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The reply comes later. */
record Slow(Duration by) implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        TaskReply reply = strike.deliver();
        strike.tokens().delay(strike.call(), by);
        if (Outcomes.isPromised(reply)) {
            return Outcomes.endingLater(reply, by, strike);
        }
        return reply instanceof TaskReply.Awaiting
                ? reply
                : reply.after(reply.latency().plus(by));
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        Duration limit = call.timeout();
        if (limit == null) {
            return "the Task has no TimeoutSeconds";
        }
        return by.compareTo(limit) < 0 ? "it stays within the TimeoutSeconds of the Task" : null;
    }

    @Override
    public boolean isOnlyLate() {
        return true;
    }

    @Override
    public String inWords() {
        return "is done, but the reply comes " + Spans.text(by) + " late";
    }

    @Override
    public String toString() {
        return "slow(" + Spans.text(by) + ")";
    }
}
