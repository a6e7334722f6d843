package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.engine.Limits;
import dev.escapement.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/**
 * One scenario of a file; what it does not say itself, the file says.
 *
 * @param pointer where it stands in the file
 * @param endLine the line where the next one begins
 */
record Scenario(ScenarioFile file, JsonNode own, String pointer, int endLine) implements FileTest {

    @Override
    public String name() {
        return own.path("name").asText();
    }

    Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>(List.of(Values.texts(root().path("tags"))));
        tags.addAll(List.of(Values.texts(own.path("tags"))));
        return tags;
    }

    int line() {
        return file.document().line(pointer);
    }

    int column() {
        return file.document().column(pointer);
    }

    @Override
    public boolean standsAt(int line) {
        return line >= line() && line < endLine;
    }

    @Override
    public TestDescriptor describedUnder(UniqueId parent) {
        return new ScenarioDescriptor(parent, this);
    }

    JsonNode input() {
        JsonNode input = setting("input");
        return input.isMissingNode() ? Json.emptyObject() : input;
    }

    long seed() {
        return setting("seed").asLong(0);
    }

    /** A world with its clock, its seed and its limits, in which nobody answers yet. */
    Simulation.Builder world() {
        Simulation.Builder world = Simulation.builder().limits(limits()).seed(seed());
        JsonNode startAt = setting("startAt");
        return startAt.isMissingNode() ? world : world.startingAt(Moments.instant(startAt));
    }

    private Limits limits() {
        JsonNode said = root().path("limits");
        Limits service = Limits.OF_THE_SERVICE;
        return service.withPayloadBytes(said.path("payloadBytes").asInt(service.payloadBytes()))
                .withHistoryEvents(said.path("historyEvents").asInt(service.historyEvents()))
                .withInlineConcurrency(said.path("inlineConcurrency").asInt(service.inlineConcurrency()))
                .withVariableBytes(said.path("variableBytes").asInt(service.variableBytes()));
    }

    /** What the scenario says, or else the file; a missing node if neither does. */
    JsonNode setting(String key) {
        return own.has(key) ? own.path(key) : root().path(key);
    }

    /** Where the answers for a state stand; empty if there are none. */
    String answersFor(String state) {
        String member = Pointers.child("/answers", state);
        if (own.path("answers").has(state)) {
            return pointer + member;
        }
        return root().path("answers").has(state) ? member : "";
    }

    String complaint(String where, String message) {
        return file.document().complaint(where, message);
    }

    JsonNode root() {
        return file.document().root();
    }
}
