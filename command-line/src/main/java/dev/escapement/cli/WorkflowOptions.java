package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.json.Json;
import dev.escapement.junit.scenario.Rehearsal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which somebody says which state machine is run, with which input, and who answers its Tasks. */
final class WorkflowOptions {

    @Option(
            names = "--input",
            paramLabel = "JSON",
            description = "The input: JSON, a file of it, or - for standard input. Else {}, or what the scenario says.")
    private @Nullable String input;

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Where chance comes from; else 0.")
    private @Nullable Long seed;

    @Option(names = "--start-at", paramLabel = "INSTANT", description = "What the virtual clock shows at first.")
    private @Nullable String startAt;

    @Mixin
    private final MachineOptions machines = new MachineOptions();

    @Option(
            names = "--buckets",
            paramLabel = "FOLDER",
            description = "Where distributed Maps read and write: a folder with a sub-folder for each bucket.")
    private @Nullable String buckets;

    /** The state machine in a file. */
    StateMachine machine(String place, Inputs inputs) {
        return machines.read(place, inputs);
    }

    /** The one workflow that is meant. */
    Workflow one(String place, Inputs inputs) {
        List<Workflow> all = all(place, inputs);
        if (all.size() > 1) {
            throw new Refusal(place + " has several scenarios; say which with --case:"
                    + AnswerOptions.listed(Rehearsal.allIn(inputs.file(place))));
        }
        return all.get(0);
    }

    /** The workflow that is meant, or one for each scenario of a file. */
    List<Workflow> all(String place, Inputs inputs) {
        if (!place.equals(Inputs.STANDARD_INPUT) && Rehearsal.isScenarioFile(inputs.path(place))) {
            List<Rehearsal> scenarios = Rehearsal.allIn(inputs.file(place));
            List<Rehearsal> wanted = answers.nameAFile() ? scenarios : answers.chosen(place, scenarios);
            return wanted.stream().map(each -> rehearsed(place, each, inputs)).toList();
        }
        StateMachine machine = machines.read(place, inputs);
        return List.of(workflow(place, machine, answers.answerer(machine, inputs), inputs));
    }

    private Workflow rehearsed(String place, Rehearsal scenario, Inputs inputs) {
        StateMachine machine = scenario.machine();
        Answerer own = Answerer.of(scenario);
        Answerer answerer =
                answers.nameAFile() ? answers.answerer(machine, inputs).insteadOf(own) : own;
        return workflow(place + ": " + scenario.name(), machine, answerer, inputs);
    }

    private Workflow workflow(String title, StateMachine machine, Answerer answerer, Inputs inputs) {
        JsonNode said = input == null ? answerer.input() : inputs.json("--input", input);
        GivenAnswers given = answers.given(machine, inputs);
        return new Workflow(
                title,
                answerer.machineName() == null ? machine : machine.named(answerer.machineName()),
                said == null ? Json.emptyObject() : said,
                seed == null ? answerer.seed() : seed,
                world(answerer.world()),
                () -> given.before(answerer.answers().get()),
                store(inputs));
    }

    private Supplier<Simulation.Builder> world(Supplier<Simulation.Builder> prepared) {
        if (startAt == null) {
            return prepared;
        }
        try {
            Instant moment = Instant.parse(startAt);
            return () -> prepared.get().startingAt(moment);
        } catch (DateTimeException problem) {
            throw new Refusal("--start-at wants an instant such as 2026-01-05T09:00:00Z, not '" + startAt + "'");
        }
    }

    private @Nullable ObjectStore store(Inputs inputs) {
        return buckets == null ? null : Buckets.inFolder(inputs.existingFolder("--buckets", buckets));
    }
}
