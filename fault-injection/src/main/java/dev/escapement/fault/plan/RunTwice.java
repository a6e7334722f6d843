package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The service runs an execution a second time from its beginning, as it may with an Express workflow that nobody waits for.
 *
 * @param after how long after the first time
 */
record RunTwice(Duration after) implements Fault {

    /** It happens to executions; plans have it at no other place. */
    @Override
    public @Nullable TaskReply strike(Strike strike) {
        return null;
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return "it happens to executions";
    }

    @Override
    public boolean repeatsExecutions() {
        return true;
    }

    @Override
    public String inWords() {
        return "is run twice" + (after.isZero() ? "" : ", " + Spans.text(after) + " apart");
    }

    @Override
    public String toString() {
        return after.isZero() ? "run-twice" : "run-twice(" + Spans.text(after) + ")";
    }
}
