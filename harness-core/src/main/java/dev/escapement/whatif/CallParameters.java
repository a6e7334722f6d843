package dev.escapement.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Finds Tasks that are called with other parameters than recorded: the recorded answer may not be theirs any more. */
@API(status = Status.INTERNAL)
public final class CallParameters {

    private static final int SHOWN = 3;

    private CallParameters() {}

    /** A line for each Task and the first of its calls that differs. */
    public static List<String> thatDiffer(Recording was, Recording now) {
        Map<String, List<JsonNode>> before = byState(was);
        List<String> lines = new ArrayList<>();
        byState(now).forEach((state, calls) -> {
            String difference = first(before.getOrDefault(state, List.of()), calls);
            if (difference != null && lines.size() < SHOWN) {
                lines.add(state + " is called with other parameters than recorded, and answered all the same: "
                        + difference);
            }
        });
        return lines;
    }

    private static @Nullable String first(List<JsonNode> before, List<JsonNode> now) {
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            List<String> differences = JsonComparison.RECORDED.differences(before.get(i), now.get(i));
            if (!differences.isEmpty()) {
                return differences.get(0);
            }
        }
        return null;
    }

    private static Map<String, List<JsonNode>> byState(Recording recording) {
        Map<Integer, String> states = new LinkedHashMap<>();
        Map<String, List<JsonNode>> calls = new LinkedHashMap<>();
        for (RecordedEvent event : recording.events()) {
            String state = Footsteps.isEntry(event)
                    ? String.valueOf(event.text("name"))
                    : states.getOrDefault(event.previousId(), "");
            states.put(event.id(), state);
            JsonNode parameters = parameters(event);
            if (parameters != null) {
                calls.computeIfAbsent(state, name -> new ArrayList<>()).add(parameters);
            }
        }
        return calls;
    }

    /** A task token is another one each time. */
    private static @Nullable JsonNode parameters(RecordedEvent event) {
        String text = switch (event.type()) {
            case LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED -> event.text("input");
            case TASK_SCHEDULED ->
                String.valueOf(event.text("resource")).endsWith(".waitForTaskToken") ? null : event.text("parameters");
            default -> null;
        };
        try {
            return text == null ? null : Json.parse(text);
        } catch (JsonSyntaxException cutOff) {
            return null;
        }
    }
}
