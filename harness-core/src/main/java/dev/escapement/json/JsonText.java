package dev.escapement.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** JSON text to values and back. */
final class JsonText {

    /** Deeper values are refused: no workflow needs them and every reader of a value may recurse. */
    static final int MAX_DEPTH = 1_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // The shortest digits that read back to the same number, on every JDK alike.
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .nodeFactory(SizedNodes.INSTANCE)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private JsonText() {}

    static JsonNode read(String text) {
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            return readOnly(parser);
        } catch (JsonProcessingException problem) {
            throw syntaxException(problem);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string failed", impossible);
        }
    }

    private static JsonNode readOnly(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw nothingThere();
        }
        JsonNode value = readValue(parser);
        refuseMoreThanOneValue(parser);
        return value;
    }

    /** Reads bytes in UTF-8, UTF-16 or UTF-32, as JSON may be. */
    static JsonParser parser(InputStream text) throws IOException {
        return MAPPER.getFactory().createParser(text);
    }

    /** The value whose first token is the current one. */
    static JsonNode readValue(JsonParser parser) throws IOException {
        try {
            return READER.readValue(parser);
        } catch (SizedNodes.NumberOutOfRange problem) {
            JsonLocation at = parser.currentTokenLocation();
            throw new JsonSyntaxException("Number out of range: " + parser.getText(), at.getLineNr(), at.getColumnNr());
        }
    }

    static JsonSyntaxException nothingThere() {
        return new JsonSyntaxException("No content to map due to end-of-input", 1, 1);
    }

    static String write(JsonNode value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("not a JSON value: " + problem.getOriginalMessage(), problem);
        }
    }

    private static void refuseMoreThanOneValue(JsonParser parser) throws IOException {
        JsonToken next = parser.nextToken();
        if (next != null) {
            JsonLocation at = parser.currentTokenLocation();
            throw new JsonSyntaxException(
                    "Trailing token (of type " + next + ") found after value", at.getLineNr(), at.getColumnNr());
        }
    }

    static JsonSyntaxException syntaxException(JsonProcessingException problem) {
        JsonLocation at = problem.getLocation();
        return at == null
                ? new JsonSyntaxException(problem.getOriginalMessage(), 1, 1)
                : new JsonSyntaxException(problem.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
    }
}
