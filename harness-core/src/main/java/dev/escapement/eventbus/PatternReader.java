package dev.escapement.eventbus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Reads patterns, member by member. */
final class PatternReader {

    private PatternReader() {}

    static ObjectCondition read(JsonNode pattern) {
        if (!pattern.isObject() || pattern.isEmpty()) {
            throw invalid("", "Event pattern must be a JSON object with at least one member");
        }
        return object("", pattern);
    }

    private static ObjectCondition object(String path, JsonNode pattern) {
        List<ObjectCondition> conditions = new ArrayList<>();
        pattern.properties().forEach(member -> {
            String name = member.getKey();
            String place = path + "/" + name;
            JsonNode value = member.getValue();
            if (name.equals("$or")) {
                conditions.add(alternatives(place, value));
            } else if (value.isObject() && !value.isEmpty()) {
                conditions.add(ObjectCondition.within(name, object(place, value)));
            } else {
                conditions.add(ObjectCondition.member(name, values(place, value)));
            }
        });
        return ObjectCondition.all(conditions);
    }

    private static ObjectCondition alternatives(String path, JsonNode patterns) {
        if (!patterns.isArray() || patterns.size() < 2) {
            throw invalid(path, "$or lists at least two patterns");
        }
        List<ObjectCondition> alternatives = new ArrayList<>();
        for (JsonNode pattern : patterns) {
            if (!pattern.isObject() || pattern.isEmpty()) {
                throw invalid(path, "$or lists patterns, each a JSON object");
            }
            alternatives.add(object(path, pattern));
        }
        return ObjectCondition.any(alternatives);
    }

    private static List<ValueCondition> values(String path, JsonNode listed) {
        if (!listed.isArray()) {
            throw invalid(path, "\"" + path.substring(path.lastIndexOf('/') + 1)
                    + "\" must be an object or an array, it is " + Json.write(listed));
        }
        if (listed.isEmpty()) {
            throw invalid(path, "Empty arrays are not allowed");
        }
        List<ValueCondition> values = new ArrayList<>();
        for (JsonNode value : listed) {
            if (value.isArray()) {
                throw invalid(path, "Match value must be String, number, true, false, or null");
            }
            values.add(value.isObject() ? ContentFilter.read(path, value) : ValueCondition.equal(value));
        }
        return values;
    }

    static ApiRefusal invalid(String path, String reason) {
        return new ApiRefusal(
                "InvalidEventPatternException",
                "Event pattern is not valid. Reason: " + reason + (path.isEmpty() ? "" : " at " + path));
    }
}
