package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.ObjectShape;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object of a template of which something depends on the input. */
final class ObjectTemplate implements Expression {

    private final ObjectShape shape;
    private final Expression[] values;
    private final Set<String> variables;

    private ObjectTemplate(ObjectShape shape, Expression[] values, Set<String> variables) {
        this.shape = shape;
        this.values = values;
        this.variables = variables;
    }

    static ObjectTemplate of(Map<String, Expression> members, List<String> order) {
        Expression[] values = order.stream().map(members::get).toArray(Expression[]::new);
        return new ObjectTemplate(ObjectShape.of(order), values, VariableNames.in(members.values()));
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        JsonNode[] evaluated = new JsonNode[values.length];
        for (int i = 0; i < evaluated.length; i++) {
            evaluated[i] = values[i].evaluate(bindings);
        }
        return shape.object(evaluated);
    }

    @Override
    public Set<String> variables() {
        return variables;
    }
}
