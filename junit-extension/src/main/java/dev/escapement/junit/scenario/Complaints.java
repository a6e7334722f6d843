package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.parser.Document;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a scenario file, each with its place. */
final class Complaints {

    private static final int LONGEST_VALUE = 60;

    private final Document document;
    private final List<String> all = new ArrayList<>();

    Complaints(Document document) {
        this.document = document;
        all.addAll(document.repetitions());
    }

    void about(String pointer, String message) {
        all.add(document.complaint(pointer, message));
    }

    void aboutKey(String pointer, String message) {
        all.add(document.complaintAboutName(pointer, message));
    }

    void expected(String words, JsonNode value, String pointer) {
        String text = Json.write(value);
        String shown = text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
        about(pointer, "expected " + words + ", but this is " + shown);
    }

    /** Throws them all at once, if there are any. */
    void raise() {
        if (!all.isEmpty()) {
            throw new ScenarioException(String.join("\n", all));
        }
    }
}
