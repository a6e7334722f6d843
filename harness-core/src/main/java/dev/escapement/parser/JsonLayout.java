package dev.escapement.parser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.escapement.parser.Layout.Repeat;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where the values of a well-formed JSON text stand. */
final class JsonLayout {

    private static final JsonFactory TOKENS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final ArrayDeque<String> path = new ArrayDeque<>();
    private final List<Repeat> repeats = new ArrayList<>();

    private JsonLayout(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    static Layout of(String text) {
        try (JsonParser parser = TOKENS.createParser(text)) {
            parser.nextToken();
            JsonLayout layout = new JsonLayout(text, parser);
            return new Layout(layout.value(null), List.copyOf(layout.repeats));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text that was read before cannot be read again", impossible);
        }
    }

    private Place value(@Nullable Span name) throws IOException {
        int start = start();
        Map<String, Place> parts = Map.of();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            parts = members();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            parts = elements();
        }
        return new Place(new Span(start, end()), name, parts);
    }

    private Map<String, Place> members() throws IOException {
        Map<String, Place> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            Span name = new Span(start(), endOfName(start()));
            Place earlier = members.put(member, part(member, name));
            if (earlier != null && earlier.name() != null) {
                repeats.add(new Repeat(Pointer.child(Pointer.of(path), member), earlier.name(), name));
            }
        }
        return members;
    }

    private Map<String, Place> elements() throws IOException {
        Map<String, Place> elements = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String index = String.valueOf(elements.size());
            path.addLast(index);
            elements.put(index, value(null));
            path.removeLast();
        }
        return elements;
    }

    private Place part(String member, Span name) throws IOException {
        parser.nextToken();
        path.addLast(member);
        Place place = value(name);
        path.removeLast();
        return place;
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int end() throws IOException {
        parser.finishToken();
        return (int) parser.currentLocation().getCharOffset();
    }

    private int endOfName(int start) {
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
