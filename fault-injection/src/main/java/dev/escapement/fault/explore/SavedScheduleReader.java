package dev.escapement.fault.explore;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads schedules, and says what is wrong with one. */
final class SavedScheduleReader {

    private final JsonNode object;

    private SavedScheduleReader(JsonNode object) {
        this.object = object;
    }

    static SavedSchedule read(String json) {
        JsonNode object;
        try {
            object = Json.parse(json);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException("A saved schedule is a JSON object: " + problem.getMessage(), problem);
        }
        return new SavedScheduleReader(object).schedule();
    }

    private SavedSchedule schedule() {
        JsonNode format = object.path("schedule");
        if (!format.isInt() || format.intValue() != 1) {
            throw wrong("schedule", "1, the version of the format");
        }
        JsonNode seed = object.path("seed");
        if (!seed.isIntegralNumber()) {
            throw wrong("seed", "a whole number");
        }
        return new SavedSchedule(
                text("machine"),
                optionalText("definition"),
                Json.write(required("input", "any JSON")),
                optionalText("script"),
                FaultPlan.parse(text("faults")),
                seed.longValue(),
                breaks());
    }

    private List<String> breaks() {
        List<String> breaks = new ArrayList<>();
        for (JsonNode rule : object.path("breaks")) {
            if (!rule.isTextual()) {
                throw wrong("breaks", "a list of texts");
            }
            breaks.add(rule.textValue());
        }
        return breaks;
    }

    private String text(String member) {
        JsonNode value = required(member, "a text");
        if (!value.isTextual()) {
            throw wrong(member, "a text");
        }
        return value.textValue();
    }

    private @Nullable String optionalText(String member) {
        return object.has(member) ? text(member) : null;
    }

    private JsonNode required(String member, String expected) {
        JsonNode value = object.get(member);
        if (value == null) {
            throw wrong(member, expected);
        }
        return value;
    }

    private IllegalArgumentException wrong(String member, String expected) {
        JsonNode value = object.get(member);
        return new IllegalArgumentException("The saved schedule has "
                + (value == null ? "no \"" + member + "\"" : "\"" + member + "\": " + Json.write(value))
                + "; expected was " + expected);
    }
}
