package dev.escapement.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;

/**
 * What of an event is compared.
 *
 * @param kind its type and, where there is one, the name of its state
 */
record ComparedEvent(int id, int previousId, String kind, JsonNode details) {

    static List<ComparedEvent> of(RecordedHistory history) {
        return history.events().stream().map(ComparedEvent::of).toList();
    }

    static ComparedEvent of(RecordedEvent event) {
        String name = event.text("name");
        String kind = event.type().apiName() + (name == null ? "" : " " + name);
        return new ComparedEvent(event.id(), event.previousId(), kind, withoutSurroundings(event.details()));
    }

    ComparedEvent causedBy(int other) {
        return new ComparedEvent(id, other, kind, details);
    }

    String label() {
        return kind + " (" + id + ")";
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
