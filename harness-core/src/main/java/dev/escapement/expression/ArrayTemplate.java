package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An array of a template in which something depends on the input. */
record ArrayTemplate(List<Expression> elements) implements Expression {

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
        return VariableNames.in(elements);
    }
}
