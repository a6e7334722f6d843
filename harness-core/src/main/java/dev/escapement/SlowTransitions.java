package dev.escapement;

import dev.escapement.engine.RunSpec;
import dev.escapement.engine.TransitionPace;
import dev.escapement.latency.Delay;
import dev.escapement.latency.LatencyProfile;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Instant;

/** Lets each transition take its time, once the pace of others allows for it. */
final class SlowTransitions implements TransitionPace {

    private final LatencyProfile profile;
    private final Choices choices;
    private final TransitionPace pace;
    private Instant latest = Instant.MIN;
    private int atThisInstant;

    SlowTransitions(LatencyProfile profile, Choices choices, TransitionPace pace) {
        this.profile = profile;
        this.choices = choices;
        this.pace = pace;
    }

    @Override
    public Instant next(RunSpec execution, Instant now) {
        Delay delay = execution.express() ? profile.expressTransition() : profile.standardTransition();
        atThisInstant = now.equals(latest) ? atThisInstant + 1 : 0;
        latest = now;
        String site = "transition/" + execution.executionArn() + "/" + now + "/" + atThisInstant;
        return pace.next(execution, now).plus(delay.draw(new Draws(choices, () -> site)));
    }
}
