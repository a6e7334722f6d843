package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Set;

/** {@code ErrorPath} or {@code CausePath}. */
record TextField(String field, Expression source) implements Expression {

    @Override
    public JsonNode evaluate(Bindings bindings) {
        JsonNode value = source.evaluate(bindings);
        if (!value.isTextual()) {
            throw EvaluationException.runtime(
                    "The value for the field '" + field + "' must be a string, but was " + Json.write(value));
        }
        return value;
    }

    @Override
    public Set<String> variables() {
        return source.variables();
    }
}
