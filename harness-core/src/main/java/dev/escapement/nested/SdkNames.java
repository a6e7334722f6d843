package dev.escapement.nested;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How an answer of the API looks to a Task: members begin with a capital letter and stand in alphabetical order. */
final class SdkNames {

    private SdkNames() {}

    static JsonNode of(JsonNode answer) {
        if (!answer.isObject()) {
            return answer;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        answer.properties().forEach(member -> members.put(capitalised(member.getKey()), of(member.getValue())));
        ObjectBuilder told = Json.object(members.size());
        members.forEach(told::put);
        return told.build();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
