package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEvent;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An event as the wire has it. */
final class HistoryView {

    private static final Set<String> DATA = new LinkedHashSet<>(List.of(
            "input",
            "inputDetails",
            "output",
            "outputDetails",
            "parameters",
            "assignedVariables",
            "assignedVariablesDetails"));

    private HistoryView() {}

    static JsonNode of(HistoryEvent event, boolean withData) {
        ObjectBuilder told = Json.object(5);
        event.toJson().properties().forEach(member -> {
            String name = member.getKey();
            if (name.equals("timestamp")) {
                told.put(name, WireTime.of(event.timestamp()));
            } else {
                told.put(name, withData ? member.getValue() : withoutData(member.getValue()));
            }
        });
        return told.build();
    }

    private static JsonNode withoutData(JsonNode details) {
        if (!details.isObject()) {
            return details;
        }
        ObjectBuilder rest = Json.object();
        details.properties().forEach(member -> {
            if (!DATA.contains(member.getKey())) {
                rest.put(member.getKey(), member.getValue());
            }
        });
        return rest.build();
    }
}
