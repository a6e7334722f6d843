package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code Assign} of a state, rule or catcher: all its values are computed before any variable changes. */
record Assignments(Map<String, Expression> expressions) {

    static final Assignments NONE = new Assignments(Map.of());

    Map<String, JsonNode> evaluate(Bindings bindings) {
        if (expressions.isEmpty()) {
            return Map.of();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        expressions.forEach((name, expression) -> values.put(name, expression.evaluate(bindings)));
        return Collections.unmodifiableMap(values);
    }
}
