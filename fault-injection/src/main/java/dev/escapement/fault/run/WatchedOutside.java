package dev.escapement.fault.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskTokens;
import dev.escapement.simulation.Draws;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A simulation in which somebody sees which task tokens are handed back. */
record WatchedOutside(Outside simulation, Watcher watcher) implements Outside, TaskTokens {

    /** Sees it. */
    interface Watcher {

        /** A token is handed back. */
        void handedBack(String token, boolean success);
    }


    @Override
    public TaskTokens taskTokens() {
        return this;
    }

    @Override
    public void pickUp(String token, @Nullable String worker) {
        simulation.taskTokens().pickUp(token, worker);
    }

    @Override
    public void succeed(String token, JsonNode output) {
        watcher.handedBack(token, true);
        simulation.taskTokens().succeed(token, output);
    }

    @Override
    public void fail(String token, @Nullable String error, @Nullable String cause) {
        watcher.handedBack(token, false);
        simulation.taskTokens().fail(token, error, cause);
    }

    @Override
    public void heartbeat(String token) {
        simulation.taskTokens().heartbeat(token);
    }

    @Override
    public boolean knows(String token) {
        return simulation.taskTokens().knows(token);
    }

    @Override
    public Instant now() {
        return simulation.now();
    }

    @Override
    public void after(Duration delay, Runnable work) {
        simulation.after(delay, work);
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
        return simulation.troubleOf(call);
    }

    @Override
    public Draws chance(String site) {
        return simulation.chance(site);
    }
}
