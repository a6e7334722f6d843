package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the definition of a state machine out of a template. */
final class TemplateReader {

    private static final List<String> SERVERLESS = List.of("/stepFunctions/stateMachines", "/stateMachines");

    /** What the different kinds of templates call the type of a workflow. */
    private static final List<String> TYPES = List.of("/StateMachineType", "/Type", "/type");

    private TemplateReader() {}

    /** The state machines of a template; {@code null} if it is none. */
    static @Nullable List<MachineInTemplate> machinesIn(SourceOrigin origin) {
        Template template = Template.read(origin);
        if (template.at("/Resources").isObject()) {
            return listed(template, TemplateMachine.inResources(template));
        }
        for (String pointer : SERVERLESS) {
            if (template.at(pointer).isObject()) {
                return listed(template, TemplateMachine.under(template, pointer));
            }
        }
        return null;
    }

    private static List<MachineInTemplate> listed(Template template, List<TemplateMachine> machines) {
        return machines.stream()
                .map(machine -> new MachineInTemplate(machine.id(), isExpress(template, machine)))
                .toList();
    }

    private static boolean isExpress(Template template, TemplateMachine machine) {
        return TYPES.stream()
                .anyMatch(type -> template.at(machine.pointer() + type).asText().equals("EXPRESS"));
    }

    /** Reads a template of CloudFormation, of tools that write or extend such templates, or of the Serverless Framework. */
    static SourceTree read(SourceOrigin origin, TemplateRequest request, @Nullable Map<String, String> substitutions) {
        Template template = Template.read(origin);
        if (template.at("/Resources").isObject()) {
            return new CloudFormationReader(template, request, substitutions).read();
        }
        for (String pointer : SERVERLESS) {
            JsonNode machines = template.at(pointer);
            if (machines.isObject()) {
                return new ServerlessReader(template, request, substitutions).read(pointer);
            }
        }
        throw new SourceException(
                template.source(),
                SourceProblem.of(
                        "NOT_A_TEMPLATE", "the template has neither Resources nor stepFunctions.stateMachines"));
    }
}
