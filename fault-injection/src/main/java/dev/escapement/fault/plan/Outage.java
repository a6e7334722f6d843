package dev.escapement.fault.plan;

import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The service is down from one moment of the simulation to another; the second is no longer part of it. */
record Outage(Duration from, Duration until) implements Weather {

    @Override
    public @Nullable TaskReply strike(Strike strike) {
        Duration passed = Duration.between(strike.joinedAt(), strike.now());
        boolean down = passed.compareTo(from) >= 0 && passed.compareTo(until) < 0;
        return down ? Weather.failed(strike, Trouble.SERVER_ERROR) : null;
    }

    @Override
    public String inWords() {
        return "finds the service down from " + Spans.text(from) + " to " + Spans.text(until);
    }

    @Override
    public String toString() {
        return "outage(" + Spans.text(from) + ".." + Spans.text(until) + ")";
    }
}
