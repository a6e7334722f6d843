package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Definition;
import dev.escapement.definition.Workflow;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole machine (asl-reference 1.1). */
final class MachineReader {

    private static final FieldSet FIELDS = FieldSet.of("Comment StartAt States Version TimeoutSeconds QueryLanguage");

    private static final int LARGEST = 1_048_576;

    private final SourceTree source;
    private final Problems problems;

    MachineReader(SourceTree source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The definition; {@code null} when something in it was reported. */
    @Nullable Definition read(boolean express) {
        JsonNode root = source.root();
        if (!root.isObject()) {
            problems.unlocated(Problems.SCHEMA, Location.ROOT, "Definition must be a valid JSON object");
            return null;
        }
        if (Json.size(root) > LARGEST) {
            problems.unlocated(
                    Problems.SCHEMA, Location.ROOT, "Definition must not be larger than " + LARGEST + " bytes");
            return null;
        }
        return machine(new Fields(root, Location.ROOT, problems), express);
    }

    private @Nullable Definition machine(Fields fields, boolean express) {
        Reading reading = new Reading(problems);
        QueryLanguage language = QueryLanguage.ofMachine(fields);
        Enclosure outermost = new Enclosure(language, express, Set.of(), 0);
        Workflow workflow = new ContainerReader(reading, outermost, fields).read(FIELDS);
        fields.oneOf("Version", List.of("1.0"));
        JsonNode timeout = Bounds.POSITIVE_SECONDS.read(fields, "TimeoutSeconds");
        reading.followTransitions();
        return workflow == null
                ? null
                : new Definition(
                        workflow,
                        fields.text("Comment"),
                        timeout == null ? null : Duration.ofSeconds(timeout.longValue()));
    }
}
