package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.definition.State;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.parser.EveryState;
import java.util.List;

/** What a test expects, checked for sense: what makes none is a mistake of the test, not of the workflow. */
final class Expected {

    private Expected() {}

    static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(
                    "The expected value is no JSON: " + problem.getMessage() + "\n  " + text, problem);
        }
    }

    static void statesOf(Execution execution, String... names) {
        List<String> known = EveryState.of(execution.machine().definition()).stream()
                .map(State::name)
                .toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(execution.machine().name() + " has no state '" + name + "', but "
                        + String.join(", ", known) + NearestNames.hint(name, known));
            }
        }
    }
}
