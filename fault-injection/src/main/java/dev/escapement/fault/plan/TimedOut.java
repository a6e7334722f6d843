package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No reply comes within the time of the attempt; a function without such a limit is ended by its own, after 15 minutes. */
record TimedOut() implements Fault {

    private static final Duration LONGEST_FUNCTION = Duration.ofMinutes(15);

    @Override
    public TaskReply strike(Strike strike) {
        TaskCall call = strike.call();
        if (call.timeout() != null) {
            return Silence.of(call);
        }
        return isFunction(call)
                ? TaskReply.failure(
                                "Sandbox.Timedout",
                                "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":"
                                        + "\"Error: Task timed out after 900.00 seconds\"}")
                        .after(LONGEST_FUNCTION)
                : TaskReply.failure("States.Timeout", null);
    }

    @Override
    public String errorAt(TaskCall call) {
        return call.timeout() == null && isFunction(call) ? "Sandbox.Timedout" : "States.Timeout";
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return call.timeout() == null && !isFunction(call) ? "the Task has no TimeoutSeconds" : null;
    }

    private static boolean isFunction(TaskCall call) {
        return call.resource().service().equals("lambda")
                && !call.resource().pattern().submits();
    }

    @Override
    public String inWords() {
        return "times out, and nothing was done";
    }

    @Override
    public String toString() {
        return "timeout";
    }
}
