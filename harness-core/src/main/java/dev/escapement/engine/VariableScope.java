package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Variables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of one strand; those of the strands around it can be read, not assigned (asl-reference 1.5). */
final class VariableScope implements Variables {

    private final @Nullable VariableScope outer;
    private Map<String, JsonNode> values = Map.of();

    VariableScope(@Nullable VariableScope outer) {
        this.outer = outer;
    }

    @Override
    public @Nullable JsonNode value(String name) {
        for (VariableScope scope = this; scope != null; scope = scope.outer) {
            JsonNode value = scope.values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    void assign(Map<String, JsonNode> assigned) {
        if (values.isEmpty()) {
            values = new LinkedHashMap<>();
        }
        values.putAll(assigned);
    }

    /** What can be read here, of the same name the innermost. */
    Map<String, JsonNode> all() {
        return Collections.unmodifiableMap(allAfter(Map.of()));
    }

    /** What this scope and those around it would hold after an assignment, in bytes. */
    long bytesAfter(Map<String, JsonNode> assigned) {
        return allAfter(assigned).values().stream()
                .mapToLong(dev.escapement.json.Json::size)
                .sum();
    }

    private Map<String, JsonNode> allAfter(Map<String, JsonNode> assigned) {
        Map<String, JsonNode> after = new LinkedHashMap<>();
        for (VariableScope scope = this; scope != null; scope = scope.outer) {
            scope.values.forEach(after::putIfAbsent);
        }
        after.putAll(assigned);
        return after;
    }
}
