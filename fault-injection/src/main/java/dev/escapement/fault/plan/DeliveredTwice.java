package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import org.jspecify.annotations.Nullable;

/** The call arrives twice, as at-least-once delivery allows; the first reply is the one that counts. */
record DeliveredTwice() implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        TaskReply first = strike.deliver();
        strike.deliver();
        return first;
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return null;
    }

    @Override
    public String inWords() {
        return "is delivered twice";
    }

    @Override
    public String toString() {
        return "delivered-twice";
    }
}
