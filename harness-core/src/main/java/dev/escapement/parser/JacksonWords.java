package dev.escapement.parser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;

/**
 * What Jackson says about a text that is no JSON, with its excerpt of the text: the service prints both (asl-reference 1.6.3).
 *
 * @param reason what is wrong
 * @param location where, with the beginning of the text
 * @param end how far the reader had come
 */
record JacksonWords(String reason, String location, int end) {

    private static final JsonFactory TELLING = JsonFactory.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** As many characters of the text as Jackson quotes. */
    private static final int QUOTED = 500;

    static JacksonWords about(String text, JsonSyntaxException trouble) {
        try (JsonParser parser = TELLING.createParser(text)) {
            return about(text, trouble, parser);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string failed", impossible);
        }
    }

    private static JacksonWords about(String text, JsonSyntaxException trouble, JsonParser parser) throws IOException {
        try {
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
        } catch (JsonProcessingException same) {
            // Not where the reader saw the fault but how far it had come: the Jackson of the service reports that.
            String location = parser.currentLocation().toString();
            int end = (int) parser.currentLocation().getCharOffset();
            return new JacksonWords(same.getOriginalMessage(), location, end);
        }
        // Well-formed token by token, yet not one value.
        String location = "[Source: (String)" + quoted(text) + "; line: " + trouble.line() + ", column: "
                + trouble.column() + "]";
        return new JacksonWords(trouble.reason(), location, 0);
    }

    /** The service's message. */
    String message() {
        return reason + "\n at " + location;
    }

    private static String quoted(String text) {
        int rest = text.length() - QUOTED;
        return rest <= 0 ? "\"" + text + "\"" : "\"" + text.substring(0, QUOTED) + "\"[truncated " + rest + " chars]";
    }
}
