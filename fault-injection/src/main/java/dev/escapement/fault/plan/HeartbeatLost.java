package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.integration.TaskTokenException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The worker gives so many signs of life, then none. */
record HeartbeatLost(int beats) implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        TaskCall call = strike.call();
        String token = call.taskToken();
        Duration limit = call.heartbeat();
        if (token != null && limit != null) {
            for (int beat = 1; beat <= beats; beat++) {
                strike.outside().after(limit.dividedBy(2).multipliedBy(beat), () -> beat(strike, token));
            }
        }
        return Silence.of(call);
    }

    private static void beat(Strike strike, String token) {
        try {
            strike.outside().taskTokens().heartbeat(token);
        } catch (TaskTokenException tooLate) {
            // The worker hears that nobody waits any more, and so does nobody else.
        }
    }

    @Override
    public String errorAt(TaskCall call) {
        return "States.Timeout";
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return call.heartbeat() == null || call.taskToken() == null ? "the Task has no HeartbeatSeconds" : null;
    }

    @Override
    public String inWords() {
        return "falls silent after " + beats + (beats == 1 ? " heartbeat" : " heartbeats");
    }

    @Override
    public String toString() {
        return "heartbeat-lost-after(" + beats + ")";
    }
}
