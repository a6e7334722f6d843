package dev.escapement.fault.plan;

import dev.escapement.integration.TaskReply;
import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Calls are throttled while so many are out already. */
record ConcurrencyCeiling(int most) implements Weather {

    @Override
    public @Nullable TaskReply strike(Strike strike) {
        CallsOut out = strike.memory(CallsOut.class, CallsOut::new);
        if (out.at(strike.now()) >= most) {
            return Weather.failed(strike, Trouble.THROTTLED);
        }
        return strike.passed(out.noting(strike.deliver(), strike.now()));
    }

    @Override
    public String inWords() {
        return "is throttled while " + most + " are out";
    }

    @Override
    public String toString() {
        return "concurrency(" + most + ")";
    }

    /** What is known of the calls that have not come back. */
    private static final class CallsOut {

        private final PriorityQueue<Instant> ends = new PriorityQueue<>();
        private int withoutEnd;

        int at(Instant now) {
            for (Instant end = ends.peek(); end != null && !end.isAfter(now); end = ends.peek()) {
                ends.remove();
            }
            return ends.size() + withoutEnd;
        }

        TaskReply noting(TaskReply reply, Instant now) {
            if (reply instanceof TaskReply.Promised) {
                withoutEnd++;
                return Outcomes.mapped(reply, outcome -> {
                    withoutEnd--;
                    return outcome;
                });
            }
            ends.add(now.plus(reply.latency()));
            return reply;
        }
    }
}
