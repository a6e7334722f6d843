package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;

/** The text of a definition as a value. */
final class DefinitionTree {

    private DefinitionTree() {}

    static JsonNode of(String text) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new WritingException("A scenario file holds a definition in JSON only; say where it is instead:"
                    + " definition(\"…\"). " + problem.getMessage());
        }
    }
}
