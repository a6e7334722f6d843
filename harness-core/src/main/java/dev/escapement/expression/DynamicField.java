package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field given by a path, whose failure names the field and quotes the input (asl-reference 2.6). */
record DynamicField(String field, Path path) implements Expression {

    /** The expression for a text that is a path or an intrinsic call; {@code null} if it is neither. */
    static @Nullable Expression compile(String field, String text) {
        try {
            return text.startsWith("$") ? new DynamicField(field, Path.read(text)) : IntrinsicReader.read(text);
        } catch (SyntaxTrouble neither) {
            return null;
        }
    }

    /** Where the text stops being a path or an intrinsic call, counted from 0; -1 if it does not. */
    static int troubleIn(String text) {
        try {
            if (text.startsWith("$")) {
                Path.read(text);
            } else {
                IntrinsicReader.read(text);
            }
            return -1;
        } catch (SyntaxTrouble trouble) {
            return Math.min(trouble.offset(), Math.max(0, text.length() - 1));
        }
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        @Nullable JsonNode found = path.find(bindings);
        if (found == null) {
            throw path.meetsNull(bindings) ? Path.appliedToNull() : missing(bindings);
        }
        return found;
    }

    @Override
    public Set<String> variables() {
        return path.variables();
    }

    private EvaluationException missing(Bindings bindings) {
        return EvaluationException.runtime("The JSONPath '" + path.text() + "' specified for the field '" + field
                + "' could not be found in the input '" + Json.write(bindings.input()) + "'");
    }
}
