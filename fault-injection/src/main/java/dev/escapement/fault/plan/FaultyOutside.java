package dev.escapement.fault.plan;

import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskTokens;
import dev.escapement.simulation.Draws;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The simulation as those see it who answer behind faults: their tokens may get lost, and their clock may be wrong. */
record FaultyOutside(Outside simulation, FaultyIntegration faults) implements Outside {

    @Override
    public Instant now() {
        return simulation.now().plus(faults.skew());
    }

    @Override
    public void after(Duration delay, Runnable work) {
        simulation.after(delay, work);
    }

    @Override
    public TaskTokens taskTokens() {
        return faults.tokens();
    }

    @Override
    public void speaksFor(String token) {
        simulation.speaksFor(token);
    }

    @Override
    public boolean stop(String executionArn, @Nullable String error, @Nullable String cause) {
        return simulation.stop(executionArn, error, cause);
    }

    @Override
    public boolean expire(String executionArn) {
        return simulation.expire(executionArn);
    }

    @Override
    public @Nullable LineTrouble troubleOf(TaskCall call) {
        return faults.takeTrouble();
    }

    @Override
    public Draws chance(String site) {
        return simulation.chance(site);
    }
}
