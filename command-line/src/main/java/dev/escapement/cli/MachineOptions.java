package dev.escapement.cli;

import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.junit.MachineName;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.MachineInTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a file becomes a state machine. */
final class MachineOptions {

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

    /** The state machine in a file, or from standard input. */
    StateMachine read(String place, Inputs inputs) {
        DefinitionSource source = place.equals(Inputs.STANDARD_INPUT)
                ? DefinitionSource.ofText(inputs.text(place))
                : DefinitionSource.ofFile(inputs.file(place));
        List<MachineInTemplate> machines = source.machinesOfTemplate();
        if (machines != null) {
            return inTemplate(place, source, machines);
        }
        if (logicalId != null) {
            throw new Refusal("--logical-id chooses a state machine of a template, but " + place + " is none");
        }
        String byPlace = MachineName.of(place.replace('\\', '/'));
        WorkflowType kind = type == null ? WorkflowType.STANDARD : type;
        return read(source, kind, byPlace.isEmpty() ? "StateMachine" : byPlace);
    }

    /** The state machine that is meant in a file; of a template all, unless one is named. */
    List<StateMachine> readAll(String place, Inputs inputs) {
        DefinitionSource source = DefinitionSource.ofFile(inputs.file(place));
        List<MachineInTemplate> machines = source.machinesOfTemplate();
        if (machines == null || logicalId != null) {
            return List.of(read(place, inputs));
        }
        return machines.stream().map(machine -> filled(source, machine)).toList();
    }

    private StateMachine filled(DefinitionSource template, MachineInTemplate machine) {
        DefinitionSource source = template.fromTemplate(machine.id());
        WorkflowType said = machine.express() ? WorkflowType.EXPRESS : WorkflowType.STANDARD;
        return read(
                parameters.isEmpty() ? source : source.withParameters(parameters),
                type == null ? said : type,
                machine.id());
    }

    private StateMachine inTemplate(String place, DefinitionSource template, List<MachineInTemplate> machines) {
        String chosen = logicalId;
        if (chosen == null && machines.size() > 1) {
            throw new Refusal(place + " holds several state machines; say which with --logical-id: "
                    + String.join(
                            ", ", machines.stream().map(MachineInTemplate::id).toList()));
        }
        MachineInTemplate named = machines.stream()
                .filter(machine -> chosen == null || machine.id().equals(chosen))
                .findFirst()
                .orElse(new MachineInTemplate(chosen == null ? "" : chosen, false));
        return filled(template, named);
    }

    private StateMachine read(DefinitionSource source, WorkflowType kind, String usualName) {
        DefinitionSource filled = substitutions.isEmpty() ? source : source.substituting(substitutions);
        return StateMachine.read(filled, kind).named(name == null ? usualName : name);
    }
}
