package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The details of an event as they are logged: in alphabetical order, without data if it is not wanted, and without too much of it. */
final class LoggedDetails {

    private static final List<String> DATA = List.of("input", "output", "parameters", "assignedVariables");
    private static final String REMARK = "Details";
    private static final JsonNode TRUNCATED =
            Json.object().put("truncated", true).build();

    private LoggedDetails() {}

    static JsonNode of(@Nullable JsonNode details, boolean includesData) {
        if (details == null) {
            return Json.emptyObject();
        }
        Map<String, JsonNode> members = new TreeMap<>();
        details.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        if (includesData) {
            DATA.forEach(name -> shorten(members, name));
        } else {
            members.keySet().removeIf(LoggedDetails::isData);
        }
        return object(members);
    }

    private static boolean isData(String name) {
        return DATA.contains(name)
                || (name.endsWith(REMARK) && DATA.contains(name.substring(0, name.length() - REMARK.length())));
    }

    private static void shorten(Map<String, JsonNode> members, String name) {
        JsonNode data = members.get(name);
        if (data == null) {
            return;
        }
        LoggedText room = new LoggedText();
        members.put(name, room.shorten(data));
        if (room.hasCut()) {
            members.computeIfPresent(name + REMARK, (remark, before) -> TRUNCATED);
        }
    }

    static JsonNode object(Map<String, JsonNode> members) {
        ObjectBuilder told = Json.object(members.size());
        members.forEach(told::put);
        return told.build();
    }
}
