package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conditions look at in an input, for those who tell why none of them held. */
final class Sights {

    private Sights() {}

    static Map<String, JsonNode> of(List<Condition> conditions, JsonNode input) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        conditions.forEach(condition -> all.putAll(condition.sights(input)));
        return all;
    }

    static Map<String, JsonNode> at(JsonNode input, Path... paths) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (Path path : paths) {
            if (path.startsAtInput()) {
                @Nullable JsonNode found = path.lookIn(input);
                all.put(path.text(), found == null ? MissingNode.getInstance() : found);
            }
        }
        return all;
    }
}
