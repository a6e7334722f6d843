package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import org.jspecify.annotations.Nullable;

/** The work is done, but its output is not what it should be. */
record SpoiledOutput(Damage damage) implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        strike.tokens().spoil(strike.call(), damage::done);
        return Outcomes.mapped(
                strike.deliver(),
                outcome -> outcome instanceof TaskOutcome.Succeeded success
                        ? new TaskOutcome.Succeeded(damage.done(success.output()))
                        : outcome);
    }

    @Override
    public @Nullable String errorAt(TaskCall call) {
        return damage == Damage.OVERSIZED ? "States.DataLimitExceeded" : null;
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return null;
    }

    @Override
    public String inWords() {
        return "is done, but its output " + damage.sentence();
    }

    @Override
    public String toString() {
        return damage.word();
    }
}
