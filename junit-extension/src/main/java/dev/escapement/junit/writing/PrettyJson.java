package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON for people: what fits on a line stands on one. */
final class PrettyJson {

    private static final int WIDTH = 90;
    private static final String INDENT = "  ";

    private PrettyJson() {}

    static List<String> lines(JsonNode value) {
        List<String> lines = new ArrayList<>();
        add(lines, "", "", value, "");
        return lines;
    }

    /** On one line, with a blank after each comma and colon between members and elements. */
    static String line(JsonNode value) {
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties().forEach(member -> members.add(name(member.getKey()) + line(member.getValue())));
            return "{" + String.join(", ", members) + "}";
        } else if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(line(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        return Json.write(value);
    }

    private static void add(List<String> lines, String indent, String name, JsonNode value, String comma) {
        String whole = line(value);
        if (!value.isContainerNode() || value.isEmpty() || indent.length() + name.length() + whole.length() <= WIDTH) {
            lines.add(indent + name + whole + comma);
            return;
        }
        lines.add(indent + name + (value.isObject() ? "{" : "["));
        int left = value.size();
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                add(lines, indent + INDENT, name(member.getKey()), member.getValue(), --left > 0 ? "," : "");
            }
        } else {
            for (JsonNode element : value) {
                add(lines, indent + INDENT, "", element, --left > 0 ? "," : "");
            }
        }
        lines.add(indent + (value.isObject() ? "}" : "]") + comma);
    }

    private static String name(String member) {
        return Json.write(Json.text(member)) + ": ";
    }
}
