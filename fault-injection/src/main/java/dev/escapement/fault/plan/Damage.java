package dev.escapement.fault.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.Limits;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What can happen to an output on its way. */
enum Damage {
    OVERSIZED("oversized", "is larger than the service lets pass") {
        @Override
        JsonNode done(JsonNode output) {
            return TOO_LARGE;
        }
    },
    TRUNCATED("truncated", "lacks its last part") {
        @Override
        JsonNode done(JsonNode output) {
            if (output.isObject()) {
                return withoutLastMember(output);
            }
            if (output.isArray()) {
                List<JsonNode> elements = new ArrayList<>();
                output.forEach(elements::add);
                return Json.array(elements.subList(0, Math.max(0, elements.size() - 1)));
            }
            return output.isTextual() ? Json.text(half(output.textValue())) : Json.nothing();
        }
    },
    GARBLED("garbled", "is a text that was once JSON") {
        @Override
        JsonNode done(JsonNode output) {
            return Json.text(half(Json.write(output)));
        }
    };

    private static final JsonNode TOO_LARGE = Json.text("x".repeat(Limits.OF_THE_SERVICE.payloadBytes() + 1));

    private final String word;
    private final String sentence;

    Damage(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    abstract JsonNode done(JsonNode output);

    String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }

    private static JsonNode withoutLastMember(JsonNode object) {
        ObjectBuilder rest = Json.object();
        int left = object.size() - 1;
        for (Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator(); left > 0; left--) {
            Map.Entry<String, JsonNode> member = members.next();
            rest.put(member.getKey(), member.getValue());
        }
        return rest.build();
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }
}
