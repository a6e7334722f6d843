package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An object with expressions among its members, which are evaluated in their order. */
final class JsonataObjectTemplate implements Expression {

    private final String[] names;
    private final Expression[] values;

    JsonataObjectTemplate(Map<String, Expression> members) {
        this.names = members.keySet().toArray(new String[0]);
        this.values = members.values().toArray(new Expression[0]);
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        ObjectBuilder object = Json.object();
        for (int i = 0; i < names.length; i++) {
            object.put(names[i], values[i].evaluate(bindings));
        }
        return object.build();
    }

    @Override
    public Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        for (Expression value : values) {
            variables.addAll(value.variables());
        }
        return Collections.unmodifiableSet(variables);
    }
}
