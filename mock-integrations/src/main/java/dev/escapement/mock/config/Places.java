package dev.escapement.mock.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the members of a JSON text stand, by their pointers, and which are named twice. */
final class Places {

    private final String text;
    private final Map<String, JsonLocation> names = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();

    private Places(String text) {
        this.text = text;
    }

    /** Of a text that has been read without complaint. */
    static Places in(String text) {
        Places places = new Places(text);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    places.note(parser.getParsingContext().pathAsPointer(), parser.currentTokenLocation());
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("A text that was read before cannot be read again", impossible);
        }
        return places;
    }

    /** Members that stand twice in the same object; the later one counts. */
    List<String> repeated() {
        return repeated;
    }

    /** {@code line 3, column 5}, and below it the line with a caret; of what has no place, where the text begins. */
    String show(String pointer) {
        JsonLocation at = names.get(pointer);
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return "line " + line + ", column " + column + "\n    " + line(line) + "\n    " + " ".repeat(column - 1) + "^";
    }

    /** {@code line 3}. */
    String line(String pointer) {
        JsonLocation at = names.get(pointer);
        return "line " + (at == null ? 1 : at.getLineNr());
    }

    static String pointer(String... members) {
        StringBuilder pointer = new StringBuilder();
        for (String member : members) {
            pointer.append('/').append(member.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private void note(JsonPointer pointer, JsonLocation location) {
        if (names.put(pointer.toString(), location) != null) {
            repeated.add(pointer.toString());
        }
    }

    private String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("").replace('\t', ' ');
    }
}
