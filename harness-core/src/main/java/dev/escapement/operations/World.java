package dev.escapement.operations;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.simulation.Draws;
import java.time.Duration;
import java.time.Instant;

/** Where an account lies, what time it is there, and where it gets its chance from. */
final class World {

    private final Simulation simulation;
    private final String region;
    private final String account;
    private final Duration updatesVisibleAfter;
    private int drawn;

    World(Simulation simulation, String region, String account, Duration updatesVisibleAfter) {
        this.simulation = simulation;
        this.region = region;
        this.account = account;
        this.updatesVisibleAfter = updatesVisibleAfter;
    }

    Simulation simulation() {
        return simulation;
    }

    Instant now() {
        return simulation.now();
    }

    /** When starts see what is changed now. */
    Instant seenFrom() {
        return now().plus(updatesVisibleAfter);
    }

    StateMachine named(String name, StateMachine machine) {
        return machine.named(name).livingIn(region, account);
    }

    String arn(String kind, String name) {
        return "arn:aws:states:" + region + ":" + account + ":" + kind + ":" + name;
    }

    boolean isHome(StatesArn arn) {
        return arn.home().equals(region + ":" + account);
    }

    String region() {
        return region;
    }

    String account() {
        return account;
    }

    Draws chance(String site) {
        return simulation.chance("account/" + site);
    }

    /** An identifier that nobody had before. */
    String uuid(String what) {
        return chance(what + "/" + drawn++).uuid().toString();
    }
}
