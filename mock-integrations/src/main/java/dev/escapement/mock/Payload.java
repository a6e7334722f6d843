package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What testers write down to be answered. */
final class Payload {

    private static final int SHOWN = 80;

    private Payload() {}

    static JsonNode json(String text) {
        return json(text, "An answer");
    }

    /** From the class path, else from a file. */
    static JsonNode from(String place) {
        try {
            String text = resource(place);
            return json(text != null ? text : Files.readString(Path.of(place)), place);
        } catch (IOException trouble) {
            throw new IllegalArgumentException(
                    "There is no answer at " + place + ": looked on the class path and at "
                            + Path.of(place).toAbsolutePath().normalize(),
                    trouble);
        }
    }

    /** What a tester's code came to. */
    static JsonNode computed(@Nullable JsonNode value, TaskCall call) {
        if (value == null) {
            throw new ScriptException("The answer that was computed for " + call.site()
                    + " is a null of Java; the null of JSON is Json.nothing()");
        }
        return Json.adopt(value);
    }

    /** For people: as written, but not too long. */
    static String quoted(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static JsonNode json(String text, String what) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(
                    what + " must be JSON: " + problem.getMessage() + "\n  " + quoted(text)
                            + (isWord(text) ? "\nA JSON string has quotes: \"\\\"" + text + "\\\"\"" : ""),
                    problem);
        }
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isLetterOrDigit);
    }

    private static @Nullable String resource(String place) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream =
                (loader == null ? Payload.class.getClassLoader() : loader).getResourceAsStream(place)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
