package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of questions that can be answered, by the name of their folder. */
final class Kinds {

    private static final Map<String, Kind> KNOWN = new TreeMap<>(Map.of(
            "create-refused", new CreateRefused(),
            "execution", new RunExecution(),
            "express-sync", new CallExpress(),
            "log-events", new ReadLog(),
            "outputs", new Outputs(),
            "test-state", new TryState(),
            "validate", new Validate(),
            "variable-references", new DescribeVariables()));

    private Kinds() {}

    static Kind named(String name) {
        return KNOWN.getOrDefault(name, recorded -> nobodyAnswers(name));
    }

    private static JsonNode nobodyAnswers(String name) {
        return Refusal.of("NotAnswered", "nobody answers questions of the kind '" + name + "', only " + KNOWN.keySet());
    }
}
