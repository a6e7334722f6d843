package dev.escapement.latency;

import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One place where a function runs, one call at a time. */
final class FunctionInstance {

    /** No call of a function takes longer. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Instant freeAt = Instant.MIN;
    private @Nullable Promise end;

    /** It answers a call; if it never does, its time is up some day. */
    void workOn(TaskReply reply, Instant now) {
        end = reply instanceof TaskReply.Promised promised ? promised.promise() : null;
        boolean answers = end == null && !(reply instanceof TaskReply.Awaiting);
        freeAt = now.plus(answers ? reply.latency() : LONGEST);
    }

    boolean isIdle(Instant now) {
        return !freeAt.isAfter(now) || (end != null && end.isSettled());
    }

    /** It was idle for so long that it is there no more. */
    boolean isGone(Instant now, Duration keptWarm) {
        return freeAt.isBefore(now) && !freeAt.plus(keptWarm).isAfter(now);
    }
}
