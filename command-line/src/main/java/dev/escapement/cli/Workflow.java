package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Decoration;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.integration.Integration;
import dev.escapement.parser.EveryState;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A state machine with all it takes to run it, as often as somebody likes.
 *
 * @param title what it is called: a file, perhaps with the scenario in it
 * @param world a world in which nobody answers yet, made anew for each run
 * @param answers who answers, made anew for each run
 * @param buckets where Maps read and write; {@code null} for nowhere
 */
record Workflow(
        String title,
        StateMachine machine,
        JsonNode input,
        long seed,
        Supplier<Simulation.Builder> world,
        Supplier<Integration> answers,
        @Nullable ObjectStore buckets) {

    /** Starts it in a world of its own, with something around its outside. */
    Execution start(Decoration around, long chance) {
        Simulation.Builder builder =
                world.get().seed(chance).answering(answers.get()).decoratedBy(around);
        if (buckets != null) {
            builder.buckets(buckets);
        }
        try {
            return builder.build().start(machine, StartRequest.of(input));
        } catch (IllegalArgumentException unacceptable) {
            throw new Refusal(String.valueOf(unacceptable.getMessage()));
        }
    }

    /** The same with another input and another source of chance. */
    Workflow with(JsonNode otherInput, long otherSeed) {
        return new Workflow(title, machine, otherInput, otherSeed, world, answers, buckets);
    }

    /** The names of all its states. */
    List<String> states() {
        return EveryState.of(machine.definition()).stream().map(State::name).toList();
    }

    /** The names of its Tasks. */
    List<String> tasks() {
        return EveryState.of(machine.definition()).stream()
                .filter(TaskState.class::isInstance)
                .map(State::name)
                .toList();
    }
}
