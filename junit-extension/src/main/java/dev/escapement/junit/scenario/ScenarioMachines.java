package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.definition.State;
import dev.escapement.junit.MachineName;
import dev.escapement.services.NearestNames;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.EveryState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state machines of a run of scenarios: that of a file is read once. */
final class ScenarioMachines {

    private final Map<Path, StateMachine> read = new LinkedHashMap<>();

    /** The machine that a scenario is about. */
    StateMachine of(Scenario scenario) {
        StateMachine machine = read.get(scenario.file().path());
        if (machine == null) {
            machine = read(scenario);
            read.put(scenario.file().path(), machine);
        }
        complainAboutStates(scenario, machine);
        return machine;
    }

    private static StateMachine read(Scenario scenario) {
        JsonNode root = scenario.root();
        DefinitionSource source = source(scenario, root.path("definition"));
        if (root.has("logicalId")) {
            source = source.fromTemplate(root.path("logicalId").asText());
        }
        if (root.has("substitutions")) {
            Map<String, String> values = new LinkedHashMap<>();
            root.path("substitutions")
                    .properties()
                    .forEach(each -> values.put(each.getKey(), each.getValue().asText()));
            source = source.substituting(values);
        }
        WorkflowType type = WorkflowType.valueOf(root.path("type").asText("STANDARD"));
        return StateMachine.read(source, type).named(name(scenario));
    }

    private static String name(Scenario scenario) {
        JsonNode root = scenario.root();
        String file = String.valueOf(scenario.file().path().getFileName());
        String place =
                root.path("definition").isTextual() ? root.path("definition").textValue() : file;
        return root.path("name").asText(root.path("logicalId").asText(MachineName.of(place)));
    }

    private static DefinitionSource source(Scenario scenario, JsonNode definition) {
        if (!definition.isTextual()) {
            return DefinitionSource.ofTree(definition);
        }
        String place = definition.textValue();
        Path beside = scenario.file().path().resolveSibling(place).normalize();
        ClassLoader loader = ClassLoaders.ofTests();
        Path here = Path.of(place);
        if (Files.isRegularFile(beside)) {
            return DefinitionSource.ofFile(beside);
        }
        if (loader.getResource(place) != null) {
            return DefinitionSource.ofResource(place, loader);
        }
        if (Files.isRegularFile(here)) {
            return DefinitionSource.ofFile(here);
        }
        @Nullable Path resource = ResourceFolders.find(scenario.file().path(), place);
        if (resource != null) {
            return DefinitionSource.ofFile(resource);
        }
        throw new ScenarioException(scenario.complaint(
                "/definition",
                "there is no definition '" + place + "'; looked at " + beside + ", on the class path, among the"
                        + " resources of the project and at "
                        + here.toAbsolutePath().normalize()));
    }

    static void complainAboutStates(Scenario scenario, StateMachine machine) {
        List<String> known =
                EveryState.of(machine.definition()).stream().map(State::name).toList();
        Complaints complaints = new Complaints(scenario.file().document());
        complainAbout("/answers", scenario.root().path("answers"), known, complaints);
        complainAbout(scenario.pointer() + "/answers", scenario.own().path("answers"), known, complaints);
        complainAbout(
                scenario.pointer() + "/expect/states",
                scenario.own().path("expect").path("states"),
                known,
                complaints);
        complaints.raise();
    }

    private static void complainAbout(String pointer, JsonNode byState, List<String> known, Complaints complaints) {
        byState.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                List<String> nearest = NearestNames.of(name, known);
                complaints.aboutKey(
                        Pointers.child(pointer, name),
                        "the state machine has no state '" + name + "'; "
                                + (nearest.isEmpty()
                                        ? "it has " + String.join(", ", known)
                                        : "did you mean '" + nearest.get(0) + "'?"));
            }
        });
    }
}
