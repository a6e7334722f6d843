package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;

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
}
