package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text of a recording: with placeholders for what differs from run to run, or with JSON inside. */
final class RecordedText {

    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]+>");

    private RecordedText() {}

    /** The object or array that the text holds; {@code null} if it is a mere text. */
    static @Nullable JsonNode inside(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException mereText) {
            return null;
        }
    }

    /** Whether the text is the recorded one, anything standing where that has a placeholder. */
    static boolean matches(String recorded, String text) {
        if (recorded.equals(text)) {
            return true;
        }
        String pattern =
                PLACEHOLDER.splitAsStream(recorded + "\n").map(Pattern::quote).collect(Collectors.joining(".+?"));
        return PLACEHOLDER.matcher(recorded).find()
                && Pattern.compile(pattern, Pattern.DOTALL).matcher(text + "\n").matches();
    }
}
