package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a definition out of a CloudFormation template, also one of the Serverless Application Model or of the CDK. */
final class CloudFormationReader {

    private final Template template;
    private final TemplateRequest request;
    private final @Nullable Map<String, String> given;
    private final TemplateFunctions functions;

    CloudFormationReader(Template template, TemplateRequest request, @Nullable Map<String, String> given) {
        this.template = template;
        this.request = request;
        this.given = given;
        this.functions = new TemplateFunctions(template, "/Resources", request.parameters());
    }

    SourceTree read() {
        TemplateMachine machine = TemplateMachine.choose(template, TemplateMachine.inResources(template), request);
        Substitution substitution = substitution(machine);
        SourceTree tree = read(machine, substitution);
        if (!functions.problems().isEmpty()) {
            throw new SourceException(template.source(), functions.problems());
        }
        return tree;
    }

    private SourceTree read(TemplateMachine machine, @Nullable Substitution substitution) {
        for (String property : List.of("/Definition", "/DefinitionString")) {
            String pointer = machine.pointer() + property;
            JsonNode node = template.at(pointer);
            if (!node.isMissingNode()) {
                return isWritten(node) ? object(pointer, substitution) : text(pointer, substitution);
            }
        }
        for (String property : List.of("/DefinitionUri", "/DefinitionS3Location")) {
            String pointer = machine.pointer() + property;
            if (!template.at(pointer).isMissingNode()) {
                return file(machine, pointer, substitution);
            }
        }
        throw template.trouble(
                machine.pointer(),
                "NO_DEFINITION",
                machine.id() + " has none of Definition, DefinitionString, DefinitionUri and DefinitionS3Location");
    }

    /** Whether the definition stands there as an object, perhaps one of two. */
    private static boolean isWritten(JsonNode node) {
        String function = TemplateFunctions.called(node);
        return node.isObject()
                && (function == null
                        || (function.equals("Fn::If")
                                && node.path(function).path(1).isObject()));
    }

    /** Substitutions happen when the template or the caller names some; without any the text stays as it is. */
    private @Nullable Substitution substitution(TemplateMachine machine) {
        String pointer = machine.pointer() + "/DefinitionSubstitutions";
        JsonNode named = template.at(pointer);
        if (given == null && named.isMissingNode()) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        named.fieldNames()
                .forEachRemaining(name -> values.put(
                        name, functions.text(Pointer.child(pointer, name)).text()));
        values.putAll(given == null ? Map.of() : given);
        return Substitution.by(values);
    }

    private SourceTree object(String pointer, @Nullable Substitution substitution) {
        TemplateTree tree = new TemplateTree(
                template,
                functions,
                literal -> substitution == null
                        ? literal
                        : substitution.apply(template.source(), literal, functions.problems()));
        JsonNode root = tree.root(pointer);
        return result(template.source(), root, tree.positions());
    }

    private SourceTree text(String pointer, @Nullable Substitution substitution) {
        Passage text = functions.text(pointer);
        if (!functions.problems().isEmpty()) {
            throw new SourceException(template.source(), functions.problems());
        }
        return read(template.source(), text, SourceFormat.of(text.text()), substitution);
    }

    private SourceTree file(TemplateMachine machine, String pointer, @Nullable Substitution substitution) {
        SourceText file = template.origin().fetchBeside(names(machine, pointer));
        return read(file, Passage.of(file.text()), SourceFormat.of(file), substitution);
    }

    private SourceTree read(
            SourceText source, Passage written, SourceFormat format, @Nullable Substitution substitution) {
        Passage passage = substitution == null ? written : substitution.apply(source, written);
        SourceReading reading = SourceReading.of(source, passage, format);
        return result(source, reading.root(), reading.positions());
    }

    private SourceTree result(SourceText source, JsonNode root, Positions positions) {
        return new SourceTree(
                source.name(),
                source.text(),
                root,
                positions,
                functions.references().placeholders());
    }

    /** A packaged template names a key in a bucket; what was uploaded lies beside it, sometimes under another name. */
    private List<String> names(TemplateMachine machine, String pointer) {
        Set<String> names = new LinkedHashSet<>();
        String asset = template.at(machine.pointer().replaceFirst("/Properties$", "/Metadata"))
                .path("aws:asset:path")
                .asText();
        if (!asset.isEmpty()) {
            names.add(asset);
        }
        boolean inBucket = template.at(pointer).has("Key");
        String name = functions.text(inBucket ? pointer + "/Key" : pointer).text();
        names.add(name);
        String last = name.substring(name.lastIndexOf('/') + 1);
        names.add(last);
        if (inBucket) {
            names.add("asset." + last);
        }
        return new ArrayList<>(names);
    }
}
