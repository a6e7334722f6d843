package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where the definition of a state machine comes from: text, a file, a class-path resource or a tree; JSON or YAML.
 *
 * <pre>{@code
 * DefinitionSource.ofText("{\"StartAt\": \"Done\", \"States\": {\"Done\": {\"Type\": \"Succeed\"}}}");
 * DefinitionSource.ofFile(Path.of("statemachine/order.asl.yaml"));
 * DefinitionSource.ofResource("order.asl.json", getClass().getClassLoader());
 * }</pre>
 *
 * <p>Nothing is read before the definition is asked for. Immutable; not to be implemented.
 */
@API(status = Status.EXPERIMENTAL)
public final class DefinitionSource {

    private final SourceOrigin origin;

    private DefinitionSource(SourceOrigin origin) {
        this.origin = origin;
    }

    /** A definition at hand, as JSON or YAML. */
    public static DefinitionSource ofText(String text) {
        return new DefinitionSource(new SourceOrigin.Given(SourceText.of("the given text", text)));
    }

    /** A definition in a file; its ending tells JSON from YAML, else its first line. */
    public static DefinitionSource ofFile(Path file) {
        return new DefinitionSource(new SourceOrigin.InFile(file));
    }

    /** A definition on the class path; the name starts without a slash. */
    public static DefinitionSource ofResource(String name, ClassLoader loader) {
        return new DefinitionSource(new SourceOrigin.InResource(name, loader));
    }

    /** A definition that somebody has read already; later changes of the tree are not seen. */
    public static DefinitionSource ofTree(JsonNode tree) {
        String name = "the given tree";
        try {
            String text = Json.write(Json.adopt(tree));
            return new DefinitionSource(new SourceOrigin.Given(new SourceText(name, text)));
        } catch (IllegalArgumentException | JsonSyntaxException trouble) {
            throw new SourceException(
                    SourceText.missing(name),
                    SourceProblem.of("INVALID_JSON_DESCRIPTION", "it is no JSON value: " + trouble.getMessage()));
        }
    }

    /** Reads it. */
    SourceTree read() {
        SourceText source = origin.fetch();
        if (source.text().isBlank()) {
            // In the words of the service (asl-reference 1.6.3).
            throw new SourceException(
                    source, SourceProblem.of("SCHEMA_VALIDATION_FAILED", "Definition must be a valid JSON object"));
        }
        Passage passage = Passage.of(source.text());
        JsonNode root = JsonReading.read(source, passage);
        Positions positions = new TextPositions(source.text(), passage, () -> JsonLayout.of(passage.text()));
        return new SourceTree(source.name(), source.text(), root, positions, Map.of());
    }
}
