package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where the definition of a state machine comes from: text, a file, a class-path resource or a tree; JSON or YAML.
 *
 * <pre>{@code
 * DefinitionSource.ofText("{\"StartAt\": \"Done\", \"States\": {\"Done\": {\"Type\": \"Succeed\"}}}");
 * DefinitionSource.ofFile(Path.of("statemachine/order.asl.yaml"));
 * DefinitionSource.ofResource("order.asl.json", getClass().getClassLoader());
 * }</pre>
 *
 * <p>Definitions inside templates are read with {@link #fromTemplate(String)}, placeholders replaced with
 * {@link #substituting(Map)}. Nothing is read before the definition is asked for. Immutable; not to be implemented.
 */
@API(status = Status.EXPERIMENTAL)
public final class DefinitionSource {

    private final SourceOrigin origin;
    private final @Nullable TemplateRequest template;
    private final @Nullable Map<String, String> substitutions;

    private DefinitionSource(
            SourceOrigin origin, @Nullable TemplateRequest template, @Nullable Map<String, String> substitutions) {
        this.origin = origin;
        this.template = template;
        this.substitutions = substitutions;
    }

    /** A definition at hand, as JSON or YAML. */
    public static DefinitionSource ofText(String text) {
        return from(new SourceOrigin.Given(SourceText.of("the given text", text)));
    }

    /** A definition in a file; its ending tells JSON from YAML, else its first line. */
    public static DefinitionSource ofFile(Path file) {
        return from(new SourceOrigin.InFile(file));
    }

    /** A definition on the class path; the name starts without a slash. */
    public static DefinitionSource ofResource(String name, ClassLoader loader) {
        return from(new SourceOrigin.InResource(name, loader));
    }

    /** A definition that somebody has read already; later changes of the tree are not seen. */
    public static DefinitionSource ofTree(JsonNode tree) {
        String name = "the given tree";
        try {
            String text = Json.write(Json.adopt(tree));
            return from(new SourceOrigin.Given(new SourceText(name, text)));
        } catch (IllegalArgumentException | JsonSyntaxException trouble) {
            throw new SourceException(
                    SourceText.missing(name),
                    SourceProblem.of("INVALID_JSON_DESCRIPTION", "it is no JSON value: " + trouble.getMessage()));
        }
    }

    private static DefinitionSource from(SourceOrigin origin) {
        return new DefinitionSource(origin, null, null);
    }

    /**
     * With {@code ${Name}} replaced wherever it stands, as {@code DefinitionSubstitutions} and Terraform's {@code templatefile}
     * do; {@code $${Name}} stands for itself. A name that is not among the values is a problem, unless it is a pseudo parameter
     * such as {@code AWS::Region}. In a template these values win over its own.
     */
    public DefinitionSource substituting(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(substitutions == null ? Map.of() : substitutions);
        all.putAll(values);
        return new DefinitionSource(origin, template, Collections.unmodifiableMap(all));
    }

    /** The only state machine of a template: see {@link #fromTemplate(String)}. */
    public DefinitionSource fromTemplate() {
        return new DefinitionSource(origin, request().only(), substitutions);
    }

    /**
     * A state machine of a template: CloudFormation, SAM, synthesised by the CDK, or of the Serverless Framework.
     *
     * <p>References to other resources become ARNs that are always the same: a function {@code Charge} without a name of its own
     * is {@code arn:aws:lambda:us-east-1:123456789012:function:Charge}.
     *
     * @param machine its logical id; its path of constructs in a CDK application; its key in a Serverless file
     */
    public DefinitionSource fromTemplate(String machine) {
        return new DefinitionSource(origin, request().machine(machine), substitutions);
    }

    /** With values for the parameters of the template; {@code Charge.Arn} and the like may be given too. */
    public DefinitionSource withParameters(Map<String, String> parameters) {
        return new DefinitionSource(origin, request().parameters(parameters), substitutions);
    }

    /**
     * The state machines in it, if it is a template; {@code null} if it is none.
     *
     * <pre>{@code
     * DefinitionSource.ofFile(Path.of("template.yaml")).machinesOfTemplate();   // [Orders, Refunds]
     * }</pre>
     *
     * @throws SourceException if there is nothing to read
     */
    public @Nullable List<MachineInTemplate> machinesOfTemplate() {
        return TemplateReader.machinesIn(origin);
    }

    /** The file or the resource it is read from; {@code null} if it is given as it stands. */
    public @Nullable String place() {
        return origin.place();
    }

    private TemplateRequest request() {
        return template == null ? new TemplateRequest(null, Map.of()) : template;
    }

    /**
     * Reads it.
     *
     * @throws SourceException if there is nothing to read
     */
    @API(status = Status.INTERNAL)
    public SourceTree read() {
        if (template != null) {
            return TemplateReader.read(origin, template, substitutions);
        }
        SourceText source = origin.fetch();
        Passage written = Passage.of(source.text());
        Passage passage =
                substitutions == null ? written : Substitution.by(substitutions).apply(source, written);
        SourceReading reading = SourceReading.of(source, passage, SourceFormat.of(source));
        return new SourceTree(source.name(), source.text(), reading.root(), reading.positions(), Map.of());
    }
}
