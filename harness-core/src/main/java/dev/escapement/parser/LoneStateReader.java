package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.State;
import dev.escapement.json.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a state without a machine (asl-reference 9.5). */
final class LoneStateReader {

    /** The service calls it so, in its messages and in the context object. */
    private static final String NAME = "StateName";

    private final SourceTree source;
    private final Problems problems;

    LoneStateReader(SourceTree source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The state; {@code null} when something in it was reported. */
    @Nullable State read(boolean express) {
        JsonNode state = source.root();
        if (!state.isObject()) {
            problems.unlocated(Problems.SCHEMA, Location.ROOT, "Definition must be a valid JSON object");
            return null;
        }
        Enclosure nothingAround = new Enclosure(QueryLanguage.JSONPATH, express, Set.of(), 0);
        Reading reading = new Reading(problems);
        Fields machine = new Fields(Json.emptyObject(), Location.ROOT, problems);
        ContainerReader container = new ContainerReader(reading, nothingAround, machine);
        State read = container.state(NAME, state, Location.ofLoneState(NAME));
        reading.followTransitionsInside(container.transitions());
        return read;
    }
}
