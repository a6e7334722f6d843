package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object of a template of which something depends on the input. */
final class ObjectTemplate implements Expression {

    private final String[] names;
    private final Expression[] values;
    private final Set<String> variables;

    private ObjectTemplate(String[] names, Expression[] values, Set<String> variables) {
        this.names = names;
        this.values = values;
        this.variables = variables;
    }

    static ObjectTemplate of(Map<String, Expression> members, List<String> order) {
        Expression[] values = order.stream().map(members::get).toArray(Expression[]::new);
        return new ObjectTemplate(order.toArray(String[]::new), values, VariableNames.in(members.values()));
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        ObjectBuilder object = Json.object(names.length);
        for (int i = 0; i < names.length; i++) {
            object.put(names[i], values[i].evaluate(bindings));
        }
        return object.build();
    }

    @Override
    public Set<String> variables() {
        return variables;
    }
}
