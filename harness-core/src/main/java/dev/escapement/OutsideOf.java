package dev.escapement;

import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskTokens;
import dev.escapement.simulation.Draws;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A simulation, as those who answer in it may touch it. */
record OutsideOf(Simulation simulation) implements Outside {

    @Override
    public Instant now() {
        return simulation.now();
    }

    @Override
    public void after(Duration delay, Runnable work) {
        simulation.after(delay, work);
    }

    @Override
    public TaskTokens taskTokens() {
        return simulation.taskTokens();
    }

    @Override
    public void speaksFor(String token) {
        simulation.speaksFor(token);
    }

    @Override
    public boolean stop(String executionArn, @Nullable String error, @Nullable String cause) {
        return reach(executionArn, execution -> execution.stop(error, cause));
    }

    @Override
    public boolean expire(String executionArn) {
        return reach(executionArn, Execution::expire);
    }

    private boolean reach(String executionArn, Consumer<Execution> word) {
        Execution execution = simulation.execution(executionArn);
        if (execution == null || !execution.isOpen()) {
            return false;
        }
        word.accept(execution);
        return true;
    }

    @Override
    public Draws chance(String site) {
        return simulation.chance("outside/" + site);
    }
}
