package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.jspecify.annotations.Nullable;

/** One argument of an intrinsic call. */
sealed interface Argument {

    JsonNode value(Bindings bindings);

    /** A text in apostrophes, a number, {@code true}, {@code false} or {@code null}. */
    record Constant(JsonNode value) implements Argument {

        @Override
        public JsonNode value(Bindings bindings) {
            return value;
        }
    }

    /** A path into the input, the context object or a variable. */
    record AtPath(Path path) implements Argument {

        @Override
        public JsonNode value(Bindings bindings) {
            @Nullable JsonNode found = path.find(bindings);
            if (found == null) {
                throw path.meetsNull(bindings) ? Path.appliedToNull() : missing(bindings);
            }
            return found;
        }

        private IntrinsicFailure missing(Bindings bindings) {
            return new IntrinsicFailure("The JsonPath argument for the field '" + path.text()
                    + "' could not be found in the input '" + Json.write(bindings.input()) + "'");
        }
    }

    /** Another call. */
    record Nested(IntrinsicCall call) implements Argument {

        @Override
        public JsonNode value(Bindings bindings) {
            return call.evaluate(bindings);
        }
    }
}
