package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.integration.Integration;
import dev.escapement.junit.scenario.Rehearsal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who answers the Tasks of a workflow, and what else a file of answers may say.
 *
 * @param answers made anew for each run
 * @param world made anew for each run
 * @param input {@code null} if nothing is said of it
 * @param machineName what the machine has to be called for it; {@code null} if that does not matter
 */
record Answerer(
        Supplier<Integration> answers,
        Supplier<Simulation.Builder> world,
        @Nullable JsonNode input,
        long seed,
        @Nullable String machineName) {

    static Answerer nobody() {
        return new Answerer(Nobody::new, Simulation::builder, null, 0, null);
    }

    static Answerer of(Rehearsal file) {
        return new Answerer(file::answers, file::world, file.saysInput() ? file.input() : null, file.seed(), null);
    }

    static Answerer of(MockConfigCase mocked) {
        return new Answerer(
                mocked::answers, Simulation::builder, null, 0, mocked.machine().name());
    }

    /** With what another says where this one says nothing. */
    Answerer insteadOf(Answerer other) {
        return new Answerer(answers, world, input == null ? other.input : input, seed, machineName);
    }
}
