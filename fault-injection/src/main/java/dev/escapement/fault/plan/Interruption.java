package dev.escapement.fault.plan;

import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The whole execution ends while the call is out: it is stopped, or its time is up.
 *
 * @param stopped whether somebody stops it
 * @param after how long after the call
 */
record Interruption(boolean stopped, Duration after) implements Fault {

    static final String NOT_STOPPED = "an Express execution cannot be stopped";

    @Override
    public TaskReply strike(Strike strike) {
        strike(strike.call().executionArn(), strike.outside());
        return strike.deliver();
    }

    /** Ends an execution, be it the one that calls or a child that a Map starts. */
    void strike(String execution, Outside outside) {
        outside.after(after, () -> {
            if (stopped) {
                outside.stop(execution, "Stopped", "somebody stopped it");
            } else {
                outside.expire(execution);
            }
        });
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        boolean express = call.executionArn().contains(":express:");
        return stopped && express ? NOT_STOPPED : null;
    }

    @Override
    public String inWords() {
        String moment = after.isZero() ? "while it is out" : Spans.text(after) + " after it was made";
        return (stopped ? "sees the execution stopped " : "sees the time of the execution up ") + moment;
    }

    @Override
    public String toString() {
        String word = stopped ? "stopped" : "execution-timeout";
        return after.isZero() ? word : word + "(" + Spans.text(after) + ")";
    }
}
