package dev.escapement.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in a definition, by JSON pointer and not by line: white space and the order of members do not count.
 *
 * <pre>{@code
 * ~ /States/ChargeCard/Retry/0/MaxAttempts  2 → 5
 * + /States/Refund/Comment  "gives the money back"
 * - /States/Apologise
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class DefinitionChanges {

    private static final int LONGEST_VALUE = 60;

    private final List<String> lines = new ArrayList<>();

    private DefinitionChanges() {}

    /** One line per change, in the order of the old definition; none if there is none. */
    public static List<String> between(JsonNode was, JsonNode is) {
        DefinitionChanges changes = new DefinitionChanges();
        changes.compare("", was, is);
        return List.copyOf(changes.lines);
    }

    private void compare(String pointer, @Nullable JsonNode was, @Nullable JsonNode is) {
        if (was == null) {
            lines.add("+ " + pointer + "  " + shown(is));
        } else if (is == null) {
            lines.add("- " + pointer);
        } else if (was.isObject() && is.isObject()) {
            compareObjects(pointer, was, is);
        } else if (was.isArray() && is.isArray()) {
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                compare(pointer + "/" + i, was.get(i), is.get(i));
            }
        } else if (!same(was, is)) {
            lines.add("~ " + (pointer.isEmpty() ? "/" : pointer) + "  " + shown(was) + " → " + shown(is));
        }
    }

    private void compareObjects(String pointer, JsonNode was, JsonNode is) {
        was.properties()
                .forEach(member -> compare(at(pointer, member.getKey()), member.getValue(), is.get(member.getKey())));
        is.properties().forEach(member -> {
            if (!was.has(member.getKey())) {
                compare(at(pointer, member.getKey()), null, member.getValue());
            }
        });
    }

    private static boolean same(JsonNode was, JsonNode is) {
        return was.isNumber() && is.isNumber() ? was.decimalValue().compareTo(is.decimalValue()) == 0 : was.equals(is);
    }

    private static String at(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(@Nullable JsonNode value) {
        String text = value == null ? "" : Json.write(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
