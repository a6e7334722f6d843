package dev.escapement.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** JSON text to values and back. */
final class JsonText {

    /** Deeper values are refused: no workflow needs them and every reader of a value may recurse. */
    static final int MAX_DEPTH = 1_000;

    private static final int USUAL_BYTES = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // The shortest digits that read back to the same number, on every JDK alike.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonText() {}

    static JsonNode read(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        // A question mark stands where a character is none of ASCII's; the comparison sees it.
        boolean bytesAreCharacters = new String(ascii, StandardCharsets.US_ASCII).equals(text);
        boolean plain = bytesAreCharacters && text.indexOf('\\') < 0;
        try (JsonParser parser = bytesAreCharacters ? FACTORY.createParser(ascii) : FACTORY.createParser(text)) {
            return readOnly(parser, plain);
        } catch (JsonProcessingException problem) {
            throw syntaxException(problem);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private static JsonNode readOnly(JsonParser parser, boolean plain) throws IOException {
        if (parser.nextToken() == null) {
            throw nothingThere();
        }
        JsonNode value = new TreeReader(parser, plain).read();
        refuseMoreThanOneValue(parser);
        return value;
    }

    static JsonParser parser(byte[] utf8) throws IOException {
        return FACTORY.createParser(utf8);
    }

    /** Reads bytes in UTF-8, UTF-16 or UTF-32, as JSON may be. */
    static JsonParser parser(InputStream text) throws IOException {
        return FACTORY.createParser(text);
    }

    static JsonSyntaxException nothingThere() {
        return new JsonSyntaxException("No content to map due to end-of-input", 1, 1);
    }

    static String write(JsonNode value) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            new TreeWriter(generator).write(value);
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("not a JSON value: " + problem.getOriginalMessage(), problem);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.toString(StandardCharsets.UTF_8);
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
