package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.parser.DefinitionParser;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.ParsedDefinition;

/** Reads the definition of a request. */
final class Parsing {

    private Parsing() {}

    /** By the members {@code definition} and, for Express machines, {@code type}. */
    static ParsedDefinition definitionOf(JsonNode request) {
        boolean express = request.path("type").asText().equals("EXPRESS");
        DefinitionParser parser = express ? DefinitionParser.express() : DefinitionParser.standard();
        return parser.parse(DefinitionSource.ofText(request.path("definition").asText()));
    }
}
