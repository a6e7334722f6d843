package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** From this call on, the clock of those who answer is ahead of the service's by so much; behind it, when negative. */
record ClockJump(Duration by) implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        strike.moveClock(by);
        return strike.deliver();
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return by.isZero() ? "the clock stays where it is" : null;
    }

    @Override
    public String inWords() {
        return "meets a clock that jumps by " + Spans.text(by);
    }

    @Override
    public String toString() {
        return "clock-jump(" + Spans.text(by) + ")";
    }
}
