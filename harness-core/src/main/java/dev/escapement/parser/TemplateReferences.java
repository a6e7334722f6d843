package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names in a template stand for: parameters, pseudo parameters, and resources by their placeholders. */
final class TemplateReferences {

    private final Template template;
    private final String resources;
    private final Map<String, String> given;
    private final TemplateFunctions functions;
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Set<String> beingNamed = new LinkedHashSet<>();

    /**
     * @param resources the pointer to the resources by logical id
     * @param given values that win over whatever the template says
     */
    TemplateReferences(Template template, String resources, Map<String, String> given, TemplateFunctions functions) {
        this.template = template;
        this.resources = resources;
        this.given = new LinkedHashMap<>(given);
        this.functions = functions;
    }

    /** By logical id the ARN of each resource referred to; by {@code Id.Attribute} each attribute. */
    Map<String, String> placeholders() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
    }

    /** What {@code Ref} gives; {@code null} if nothing has the name. */
    @Nullable String reference(String name) {
        String value = given.get(name);
        if (value == null) {
            value = PseudoParameters.value(name);
        }
        if (value == null) {
            value = parameterDefault(name);
        }
        return value == null ? resourceReference(name) : value;
    }

    private @Nullable String parameterDefault(String name) {
        JsonNode value = template.at(Pointer.child("/Parameters", name)).path("Default");
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return String.join(",", texts);
        }
        return value.isValueNode() ? value.asText() : null;
    }

    private @Nullable String resourceReference(String name) {
        Resource resource = resource(name);
        if (resource == null) {
            return null;
        }
        placeholders.put(name, resource.arn());
        String value = resource.kind.reference(resource.name);
        placeholders.putIfAbsent(name + ".Ref", value);
        return value;
    }

    /** What {@code Fn::GetAtt} gives; {@code null} if no resource has the name. */
    @Nullable String attribute(String name, String attribute) {
        String whole = name + "." + attribute;
        String value = given.get(whole);
        Resource resource = resource(name);
        if (value == null && resource != null) {
            value = resource.kind.attribute(resource.name, attribute);
            value = value == null ? whole : value;
        }
        if (value != null) {
            placeholders.put(name, resource == null ? value : resource.arn());
            placeholders.put(whole, value);
        }
        return value;
    }

    /** Every name that may be referred to. */
    List<String> known() {
        List<String> names = new ArrayList<>(given.keySet());
        template.at("/Parameters").fieldNames().forEachRemaining(names::add);
        template.at(resources).fieldNames().forEachRemaining(names::add);
        template.at("/functions").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private record Resource(ResourceKind kind, String name) {

        String arn() {
            return kind.arnOf(name);
        }
    }

    private @Nullable Resource resource(String id) {
        String pointer = Pointer.child(resources, id);
        JsonNode node = template.at(pointer);
        if (node.isObject()) {
            ResourceKind kind = ResourceKind.of(node.path("Type").asText());
            return new Resource(kind, name(id, kind, pointer + "/Properties"));
        }
        return made(id);
    }

    private String name(String id, ResourceKind kind, String properties) {
        // A name may be put together from others, which may be put together from this one.
        if (!beingNamed.add(id)) {
            return id;
        }
        try {
            return switch (kind.type()) {
                case "AWS::Lambda::Alias" -> functionName(properties) + ":" + text(properties + "/Name", "live");
                case "AWS::Lambda::Version" -> functionName(properties) + ":1";
                default -> text(Pointer.child(properties, kind.nameProperty()), id);
            };
        } finally {
            beingNamed.remove(id);
        }
    }

    private String functionName(String properties) {
        String function = text(properties + "/FunctionName", "function");
        return function.substring(function.lastIndexOf(':') + 1);
    }

    private String text(String pointer, String otherwise) {
        return template.at(pointer).isMissingNode()
                ? otherwise
                : functions.text(pointer).text();
    }

    /** The Serverless Framework calls the function {@code charge} {@code ChargeLambdaFunction}. */
    private static String uncapitalised(String id) {
        String name = id.substring(0, id.length() - "LambdaFunction".length());
        return name.isEmpty() ? id : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Resources that tools add: {@code Charge.Alias}, {@code ChargeRole}, {@code ChargeLambdaFunction}. */
    private @Nullable Resource made(String id) {
        int dot = id.indexOf('.');
        if (dot > 0) {
            String properties = Pointer.child(resources, id.substring(0, dot)) + "/Properties";
            Resource function = resource(id.substring(0, dot));
            return function == null
                    ? null
                    : new Resource(
                            ResourceKind.of("AWS::Lambda::Alias"),
                            function.name + ":" + text(properties + "/AutoPublishAlias", "live"));
        }
        String function = id.endsWith("LambdaFunction") ? uncapitalised(id) : id;
        if (template.at(Pointer.child("/functions", function)).isObject()) {
            return new Resource(ResourceKind.of("AWS::Lambda::Function"), function);
        }
        boolean role = id.endsWith("Role")
                && template.at(Pointer.child(resources, id.substring(0, id.length() - "Role".length())))
                        .path("Type")
                        .asText()
                        .startsWith("AWS::Serverless::");
        return role ? new Resource(ResourceKind.of("AWS::IAM::Role"), id) : null;
    }
}
