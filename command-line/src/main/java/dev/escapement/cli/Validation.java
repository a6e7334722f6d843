package dev.escapement.cli;

import dev.escapement.WorkflowType;
import dev.escapement.parser.DefinitionParser;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.MachineInTemplate;
import dev.escapement.parser.ParsedDefinition;
import dev.escapement.parser.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at files one after the other, and at each state machine in them. */
final class Validation {

    private final Inputs inputs;
    private final WorkflowType type;
    private final @Nullable Linters linters;
    private final Map<String, String> substitutions;
    private final Map<String, String> parameters;
    private final List<CheckedMachine> machines = new ArrayList<>();

    Validation(
            Inputs inputs,
            WorkflowType type,
            @Nullable Linters linters,
            Map<String, String> substitutions,
            Map<String, String> parameters) {
        this.inputs = inputs;
        this.type = type;
        this.linters = linters;
        this.substitutions = substitutions;
        this.parameters = parameters;
    }

    /** The state machines so far. */
    List<CheckedMachine> machines() {
        return machines;
    }

    void look(String name) {
        DefinitionSource source = name.equals(Inputs.STANDARD_INPUT)
                ? DefinitionSource.ofText(inputs.text(name))
                : DefinitionSource.ofFile(inputs.file(name));
        List<MachineInTemplate> inTemplate = machinesIn(source);
        if (inTemplate == null) {
            machines.add(check(name, "", source, type == WorkflowType.EXPRESS));
        } else {
            inTemplate.forEach(machine ->
                    machines.add(check(name, machine.id(), source.fromTemplate(machine.id()), machine.express())));
        }
    }

    /** What cannot be read is no template; reading it as a definition tells why. */
    private static @Nullable List<MachineInTemplate> machinesIn(DefinitionSource source) {
        try {
            return source.machinesOfTemplate();
        } catch (SourceException unreadable) {
            return null;
        }
    }

    private CheckedMachine check(String name, String id, DefinitionSource written, boolean express) {
        DefinitionSource source = substitutions.isEmpty() ? written : written.substituting(substitutions);
        source = id.isEmpty() || parameters.isEmpty() ? source : source.withParameters(parameters);
        ParsedDefinition parsed = (express ? DefinitionParser.express() : DefinitionParser.standard()).parse(source);
        List<DefinitionProblem> problems = new ArrayList<>(parsed.problems());
        if (linters != null) {
            problems.addAll(linters.of(express).lint(source));
        }
        return new CheckedMachine(place(name, parsed.source()), id, problems);
    }

    /** A template may keep its definition in another file, which then is the one to look at. */
    private String place(String name, String source) {
        if (name.equals(Inputs.STANDARD_INPUT)) {
            return "standard input";
        }
        Path place = inputs.path(source);
        if (place.equals(inputs.path(name))) {
            return name;
        }
        return place.startsWith(inputs.folder())
                ? inputs.folder().relativize(place).toString().replace('\\', '/')
                : place.toString();
    }
}
