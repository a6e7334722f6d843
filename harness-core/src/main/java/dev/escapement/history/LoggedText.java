package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** So much text as a log record takes: 248 KB, counted as it stands in the record, with its escapes (asl-reference 3.13). */
final class LoggedText {

    private static final int LIMIT = 248 * 1024;
    private static final int LONGEST_ESCAPE = 6;

    private int room = LIMIT;
    private boolean cut;

    /** What there is room for of a text, or of an object of texts, the last of which go first. */
    JsonNode shorten(JsonNode data) {
        if (!data.isObject()) {
            return Json.text(shorten(data.textValue()));
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        data.properties().forEach(member -> {
            if (!cut) {
                members.put(member.getKey(), Json.text(shorten(member.getValue().textValue())));
            }
        });
        return LoggedDetails.object(members);
    }

    /** Whether something had to be left out. */
    boolean hasCut() {
        return cut;
    }

    private String shorten(String text) {
        if (text.length() * LONGEST_ESCAPE <= room) {
            room -= escapedBytes(text);
            return text;
        }
        int length = 0;
        while (length < text.length()) {
            int character = text.codePointAt(length);
            room -= escapedBytes(Character.toString(character));
            if (room < 0) {
                cut = true;
                return text.substring(0, length);
            }
            length += Character.charCount(character);
        }
        return text;
    }

    /** Without the quotes around it. */
    private static int escapedBytes(String text) {
        return Json.size(Json.text(text)) - 2;
    }
}
