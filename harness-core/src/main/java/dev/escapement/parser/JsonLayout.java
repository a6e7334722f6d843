package dev.escapement.parser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Finds where the values of a well-formed JSON text stand. */
final class JsonLayout {

    private static final JsonFactory TOKENS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final LayoutBuilder layout = new LayoutBuilder();

    private JsonLayout(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    static Layout of(String text) {
        try (JsonParser parser = TOKENS.createParser(text)) {
            return new JsonLayout(text, parser).read();
        } catch (IOException impossible) {
            throw new IllegalStateException("a text that was read before cannot be read again", impossible);
        }
    }

    private Layout read() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            take(token);
        }
        return layout.build();
    }

    private void take(JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            layout.expect(parser.currentName(), name());
        } else if (token.isStructStart()) {
            layout.begin(span());
        } else if (token.isStructEnd()) {
            layout.deliver(layout.end(span()));
        } else {
            layout.deliver(Place.of(span()));
        }
    }

    private Span span() throws IOException {
        int start = start();
        parser.finishToken();
        return new Span(start, (int) parser.currentLocation().getCharOffset());
    }

    /** Looked for in the text: the reader stands behind the colon already. */
    private Span name() {
        int start = start();
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return new Span(start, end + 1);
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}
