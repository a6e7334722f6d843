package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An array with expressions among its elements. */
final class JsonataArrayTemplate implements Expression {

    private final List<Expression> elements;

    JsonataArrayTemplate(List<Expression> elements) {
        this.elements = List.copyOf(elements);
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        List<JsonNode> values = new ArrayList<>(elements.size());
        for (Expression element : elements) {
            values.add(element.evaluate(bindings));
        }
        return Json.array(values);
    }

    @Override
    public Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        elements.forEach(element -> variables.addAll(element.variables()));
        return Collections.unmodifiableSet(variables);
    }
}
