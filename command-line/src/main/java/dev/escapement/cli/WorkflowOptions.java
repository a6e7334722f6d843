package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.json.Json;
import dev.escapement.junit.MachineName;
import dev.escapement.junit.scenario.Rehearsal;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.MachineInTemplate;
import dev.escapement.services.NearestNames;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which somebody says which state machine is meant, with which input, and who answers its Tasks. */
final class WorkflowOptions {

    @Option(
            names = "--input",
            paramLabel = "JSON",
            description = "The input: JSON, a file of it, or - for standard input. Else {}, or what the scenario says.")
    private @Nullable String input;

    @Option(
            names = "--mocks",
            paramLabel = "FILE",
            description = "Who answers: a scenario file, an answers file, or a MockConfigFile.json.")
    private @Nullable String mocks;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            description = "Which scenario or test case, where there are several.")
    private @Nullable String testCase;

    @Option(
            names = "--answer",
            paramLabel = "STATE=JSON",
            description = "What a Task is answered, every time; may be repeated.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Where chance comes from; else 0.")
    private @Nullable Long seed;

    @Option(names = "--start-at", paramLabel = "INSTANT", description = "What the virtual clock shows at first.")
    private @Nullable String startAt;

    @Option(names = "--type", paramLabel = "TYPE", description = "STANDARD or EXPRESS; else what the template says.")
    private @Nullable WorkflowType type;

    @Option(names = "--name", paramLabel = "NAME", description = "What the state machine is called.")
    private @Nullable String name;

    @Option(
            names = "--logical-id",
            paramLabel = "ID",
            description = "Which state machine of a template, where there are several.")
    private @Nullable String logicalId;

    @Option(
            names = "--substitute",
            paramLabel = "NAME=VALUE",
            description = "Replaces $${NAME} in the definition; may be repeated.")
    private Map<String, String> substitutions = new LinkedHashMap<>();

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "The value of a template's parameter; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--buckets",
            paramLabel = "FOLDER",
            description = "Where distributed Maps read and write: a folder with a sub-folder for each bucket.")
    private @Nullable String buckets;

    /** The one workflow that is meant. */
    Workflow one(String place, Inputs inputs) {
        List<Workflow> all = all(place, inputs);
        if (all.size() > 1) {
            throw new Refusal(place + " has several scenarios; say which with --case:"
                    + all.stream()
                            .map(each -> "\n  " + each.title().substring(place.length() + 2))
                            .reduce("", String::concat));
        }
        return all.get(0);
    }

    /** The workflow that is meant, or one for each scenario of a file. */
    List<Workflow> all(String place, Inputs inputs) {
        if (!place.equals(Inputs.STANDARD_INPUT) && Rehearsal.isScenarioFile(inputs.path(place))) {
            List<Rehearsal> scenarios = Rehearsal.allIn(inputs.file(place));
            List<Rehearsal> wanted = mocks == null ? chosen(place, scenarios) : scenarios;
            return wanted.stream().map(each -> rehearsed(place, each, inputs)).toList();
        }
        StateMachine machine = machine(place, inputs);
        return List.of(workflow(place, machine, answerer(machine, inputs), inputs));
    }

    private Workflow rehearsed(String place, Rehearsal scenario, Inputs inputs) {
        StateMachine machine = scenario.machine();
        Answerer own = Answerer.of(scenario);
        Answerer answerer = mocks == null ? own : answerer(machine, inputs);
        return workflow(place + ": " + scenario.name(), machine, answerer.insteadOf(own), inputs);
    }

    private Workflow workflow(String title, StateMachine machine, Answerer answerer, Inputs inputs) {
        JsonNode given = input == null ? answerer.input() : inputs.json("--input", input);
        GivenAnswers all = GivenAnswers.of(answers, machine, inputs);
        return new Workflow(
                title,
                answerer.machineName() == null ? machine : machine.named(answerer.machineName()),
                given == null ? Json.emptyObject() : given,
                seed == null ? answerer.seed() : seed,
                world(answerer.world()),
                () -> all.before(answerer.answers().get()),
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
        if (buckets == null) {
            return null;
        }
        if (!inputs.isFolder(buckets)) {
            throw new Refusal("--buckets: there is no folder " + buckets);
        }
        return Buckets.inFolder(inputs.path(buckets));
    }

    private Answerer answerer(StateMachine machine, Inputs inputs) {
        if (mocks == null) {
            if (testCase != null) {
                throw new Refusal(
                        "--case chooses a scenario or a test case, but there is no file of them: add --mocks FILE");
            }
            return Answerer.nobody();
        }
        Path file = inputs.file(mocks);
        if (Rehearsal.isScenarioFile(file)) {
            List<Rehearsal> chosen = chosen(mocks, Rehearsal.allIn(file));
            if (chosen.size() > 1) {
                throw new Refusal(mocks + " has several scenarios; say which with --case: " + names(chosen));
            }
            return Answerer.of(chosen.get(0).requireStatesOf(machine));
        }
        return MockConfigCase.isOne(file)
                ? Answerer.of(MockConfigCase.of(file, machine, testCase))
                : Answerer.of(Rehearsal.ofAnswers(file).requireStatesOf(machine));
    }

    private List<Rehearsal> chosen(String place, List<Rehearsal> scenarios) {
        if (testCase == null) {
            return scenarios;
        }
        List<Rehearsal> named =
                scenarios.stream().filter(each -> each.name().equals(testCase)).toList();
        if (named.isEmpty()) {
            List<String> known = scenarios.stream().map(Rehearsal::name).toList();
            throw new Refusal(place + " has no scenario '" + testCase + "'" + NearestNames.hint(testCase, known)
                    + "; it has " + names(scenarios));
        }
        return named;
    }

    private static String names(List<Rehearsal> scenarios) {
        return String.join(
                ", ", scenarios.stream().map(each -> "'" + each.name() + "'").toList());
    }

    private StateMachine machine(String place, Inputs inputs) {
        DefinitionSource source = place.equals(Inputs.STANDARD_INPUT)
                ? DefinitionSource.ofText(inputs.text(place))
                : DefinitionSource.ofFile(inputs.file(place));
        List<MachineInTemplate> inTemplate = source.machinesOfTemplate();
        if (inTemplate == null && logicalId != null) {
            throw new Refusal("--logical-id chooses a state machine of a template, but " + place + " is none");
        }
        WorkflowType kind = type;
        if (inTemplate != null && inTemplate.size() > 1 && logicalId == null) {
            throw new Refusal(place + " holds several state machines; say which with --logical-id: "
                    + String.join(
                            ", ", inTemplate.stream().map(MachineInTemplate::id).toList()));
        }
        if (inTemplate != null) {
            source = logicalId == null ? source.fromTemplate() : source.fromTemplate(logicalId);
            source = parameters.isEmpty() ? source : source.withParameters(parameters);
            kind = type == null && isExpress(inTemplate) ? WorkflowType.EXPRESS : type;
        }
        source = substitutions.isEmpty() ? source : source.substituting(substitutions);
        return StateMachine.read(source, kind == null ? WorkflowType.STANDARD : kind)
                .named(nameFor(place, inTemplate));
    }

    private boolean isExpress(List<MachineInTemplate> machines) {
        return machines.stream()
                .filter(machine -> logicalId == null || machine.id().equals(logicalId))
                .anyMatch(MachineInTemplate::express);
    }

    private String nameFor(String place, @Nullable List<MachineInTemplate> inTemplate) {
        if (name != null) {
            return name;
        }
        if (inTemplate != null) {
            return logicalId == null ? inTemplate.get(0).id() : Objects.requireNonNull(logicalId);
        }
        String byPlace = MachineName.of(place.replace('\\', '/'));
        return byPlace.isEmpty() ? "StateMachine" : byPlace;
    }
}
