package dev.escapement.fault.plan;

import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How long the whole of a reply takes. */
@API(status = Status.INTERNAL)
public final class Latency {

    private Latency() {}

    /** Until its end, as far as it tells; what waits for somebody takes no time of its own. */
    public static Duration ofWhole(TaskReply reply) {
        if (reply instanceof TaskReply.Submitted accepted) {
            return reply.latency().plus(ofWhole(accepted.next()));
        }
        return reply instanceof TaskReply.PickedUp taken
                ? reply.latency().plus(ofWhole(taken.next()))
                : reply.latency();
    }
}
