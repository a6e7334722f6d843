package dev.escapement.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.util.List;

/**
 * What of an event is compared.
 *
 * @param kind its type and, where there is one, the name of its state
 */
record ComparedEvent(RecordedEvent event, int previousId, String kind, JsonNode details) {

    private static final List<String> DATA = List.of(
            "input",
            "inputDetails",
            "output",
            "outputDetails",
            "parameters",
            "assignedVariables",
            "assignedVariablesDetails");

    static List<ComparedEvent> of(Recording history) {
        return history.events().stream().map(ComparedEvent::of).toList();
    }

    static ComparedEvent of(RecordedEvent event) {
        String name = event.text("name");
        String kind = event.type().apiName() + (name == null ? "" : " " + name);
        return new ComparedEvent(event, event.previousId(), kind, withoutSurroundings(event.details()));
    }

    /** Without what only an export with data has. */
    ComparedEvent withoutData() {
        ObjectBuilder kept = Json.object();
        details.properties().forEach(member -> {
            if (!DATA.contains(member.getKey())) {
                kept.put(member.getKey(), member.getValue());
            }
        });
        return new ComparedEvent(event, previousId, kind, kept.build());
    }

    ComparedEvent causedBy(int other) {
        return new ComparedEvent(event, other, kind, details);
    }

    int id() {
        return event.id();
    }

    String label() {
        return kind + " (" + id() + ")";
    }

    /** The role belongs to the account, and that nothing was truncated is not always said. */
    private static JsonNode withoutSurroundings(JsonNode details) {
        ObjectBuilder kept = Json.object();
        details.properties().forEach(member -> {
            boolean untruncated = member.getKey().endsWith("Details")
                    && !member.getValue().path("truncated").asBoolean(true);
            if (!untruncated && !member.getKey().equals("roleArn")) {
                kept.put(member.getKey(), member.getValue());
            }
        });
        return kept.build();
    }
}
