package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.parser.Positions.Position;

/** Reads JSON text, and says what is wrong with it in the words of the service. */
final class JsonReading {

    private JsonReading() {}

    static JsonNode read(SourceText source, Passage passage) {
        try {
            return Json.parse(passage.text());
        } catch (JsonSyntaxException trouble) {
            throw new SourceException(source, problem(source, passage, trouble));
        }
    }

    private static SourceProblem problem(SourceText source, Passage passage, JsonSyntaxException trouble) {
        JacksonWords words = JacksonWords.about(passage.text(), trouble);
        int start = new Lines(passage.text()).offset(trouble.line(), trouble.column());
        Span stretch = new Span(start, Math.max(start + 1, words.end()));
        Position position = new Lines(source.text()).position(passage.origin(stretch));
        return new SourceProblem("INVALID_JSON_DESCRIPTION", words.message(), words.location(), position);
    }
}
