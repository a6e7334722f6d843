package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the definition of a state machine out of a template. */
final class TemplateReader {

    private TemplateReader() {}

    /** Reads a template of CloudFormation, of tools that write or extend such templates, or of the Serverless Framework. */
    static SourceTree read(SourceOrigin origin, TemplateRequest request, @Nullable Map<String, String> substitutions) {
        Template template = Template.read(origin);
        if (template.at("/Resources").isObject()) {
            return new CloudFormationReader(template, request, substitutions).read();
        }
        for (String pointer : List.of("/stepFunctions/stateMachines", "/stateMachines")) {
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
