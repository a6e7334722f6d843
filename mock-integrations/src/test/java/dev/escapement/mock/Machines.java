package dev.escapement.mock;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;

/** The smallest workflows around one Task. */
public final class Machines {

    private Machines() {}

    /** A Task named Work with these further fields. */
    public static String task(String resource, String fields) {
        return "{\"StartAt\": \"Work\", \"States\": {\"Work\": {\"Type\": \"Task\", \"Resource\": \"" + resource + "\""
                + (fields.isEmpty() ? "" : ", " + fields) + ", \"End\": true}}}";
    }

    /** Runs a Task that sends its parameters unchanged. */
    public static Execution run(Integration outside, String resource, String parameters) {
        return run(outside, task(resource, "\"Parameters\": " + parameters));
    }

    /** Runs a definition on an empty input. */
    public static Execution run(Integration outside, String definition) {
        return run(outside, definition, Simulation.builder());
    }

    private static Execution run(Integration outside, String definition, Simulation.Builder world) {
        return world.answering(outside)
                .build()
                .start(StateMachine.parse(definition), "{}")
                .runToEnd();
    }
}
