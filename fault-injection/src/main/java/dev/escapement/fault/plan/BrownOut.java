package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import org.jspecify.annotations.Nullable;

/** A share of all calls meets an error of the service; which ones, the seed decides. */
record BrownOut(double percent) implements Weather {

    private static final double WHOLE = 100;

    @Override
    public @Nullable TaskReply strike(Strike strike) {
        TaskCall call = strike.call();
        String site = "brownout/" + call.executionArn() + "/" + call.site() + "/" + call.at();
        boolean hit = strike.outside().chance(site).fraction() * WHOLE < percent;
        return hit ? Weather.failed(strike, Trouble.SERVER_ERROR) : null;
    }

    @Override
    public String inWords() {
        return "meets errors of the service in " + Numerals.text(percent) + "% of all calls";
    }

    @Override
    public String toString() {
        return "brownout(" + Numerals.text(percent) + "%)";
    }
}
