package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A value written into the definition as it is. */
@API(status = Status.EXPERIMENTAL)
public record Literal(JsonNode value) implements Expression {

    @Override
    public JsonNode evaluate(Bindings bindings) {
        return value;
    }
}
