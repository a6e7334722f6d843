package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A field that a path fills and that wants a certain type. */
record PathField(Path path, Reading reading) implements Expression {

    /** Looks and checks. */
    @FunctionalInterface
    interface Reading {

        JsonNode read(Bindings bindings, Path path);
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        return reading.read(bindings, path);
    }

    @Override
    public Set<String> variables() {
        return path.variables();
    }
}
