package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A state machine in a template.
 *
 * @param id its logical id, or its key in a Serverless file
 * @param path its place among the constructs that a CDK application is made of; its name in a Serverless file; else empty
 * @param pointer to its properties
 */
record TemplateMachine(String id, String path, String pointer) {

    private static final List<String> TYPES =
            List.of("AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine");

    /** The construct's own resource, which nobody names. */
    private static final String CDK_RESOURCE = "/Resource";

    static List<TemplateMachine> inResources(Template template) {
        List<TemplateMachine> machines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> resource : template.at("/Resources").properties()) {
            if (TYPES.contains(resource.getValue().path("Type").asText())) {
                String path = resource.getValue()
                        .path("Metadata")
                        .path("aws:cdk:path")
                        .asText();
                String pointer = Pointer.child("/Resources", resource.getKey()) + "/Properties";
                machines.add(new TemplateMachine(resource.getKey(), path, pointer));
            }
        }
        return machines;
    }

    static List<TemplateMachine> under(Template template, String pointer) {
        List<TemplateMachine> machines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> machine : template.at(pointer).properties()) {
            String name = machine.getValue().path("name").asText();
            machines.add(new TemplateMachine(machine.getKey(), name, Pointer.child(pointer, machine.getKey())));
        }
        return machines;
    }

    /** The machine asked for, or the only one. */
    static TemplateMachine choose(Template template, List<TemplateMachine> machines, TemplateRequest request) {
        String wanted = request.machine();
        List<TemplateMachine> chosen = wanted == null
                ? machines
                : machines.stream().filter(each -> each.isCalled(wanted)).toList();
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        if (machines.isEmpty()) {
            throw trouble(template, "NO_SUCH_STATE_MACHINE", "the template holds no state machine");
        }
        if (wanted == null || !chosen.isEmpty()) {
            throw trouble(template, "SEVERAL_STATE_MACHINES", several(wanted, chosen));
        }
        throw trouble(template, "NO_SUCH_STATE_MACHINE", none(wanted, machines));
    }

    private boolean isCalled(String name) {
        String own = path.endsWith(CDK_RESOURCE) ? path.substring(0, path.length() - CDK_RESOURCE.length()) : path;
        return id.equals(name) || path.equals(name) || own.equals(name) || own.endsWith("/" + name);
    }

    private static String several(@Nullable String wanted, List<TemplateMachine> machines) {
        String which = wanted == null ? "the template holds several state machines" : wanted + " may be any of";
        return which + ": " + list(machines) + "; say which";
    }

    private static String none(String wanted, List<TemplateMachine> machines) {
        List<String> names =
                machines.stream().flatMap(each -> Stream.of(each.id, each.path)).toList();
        return "the template holds no state machine " + wanted + ", only " + list(machines)
                + Nearest.suggestion(wanted, names);
    }

    private static String list(List<TemplateMachine> machines) {
        return machines.stream().map(TemplateMachine::title).collect(Collectors.joining(", "));
    }

    private String title() {
        return path.isEmpty() ? id : id + " (" + path + ")";
    }

    private static SourceException trouble(Template template, String code, String message) {
        return new SourceException(template.source(), SourceProblem.of(code, message));
    }
}
