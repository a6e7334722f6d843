package dev.escapement.expression;

import dev.escapement.expression.JsonataPhrase.Shape;
import dev.escapement.expression.JsonataReferences.Mark;
import dev.escapement.expression.JsonataToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads what gives names to values: definitions of functions, and the operators that bind variables. */
final class JsonataBinders {

    private final JsonataReader reader;
    private final JsonataCursor cursor;
    private final JsonataReferences references;

    JsonataBinders(JsonataReader reader, JsonataCursor cursor, JsonataReferences references) {
        this.reader = reader;
        this.cursor = cursor;
        this.references = references;
    }

    /** Everything behind {@code function(}. */
    JsonataPhrase function(JsonataPhrase keyword) {
        List<JsonataToken> parameters = parameters();
        if (cursor.isAt("<")) {
            skipSignature();
        }
        references.names().openFunction();
        parameters.forEach(parameter -> references.bind(parameter, false));
        cursor.expect("{");
        JsonataPhrase body = reader.statement();
        cursor.expect("}");
        references.names().closeFunction();
        return body.inside(keyword.first()).as(Shape.FUNCTION);
    }

    private List<JsonataToken> parameters() {
        List<JsonataPhrase> phrases = new ArrayList<>();
        Mark before = references.mark();
        if (!cursor.isAt(")")) {
            do {
                phrases.add(reader.expression(0));
            } while (cursor.skips(","));
        }
        cursor.expectEnd(")");
        references.forget(before);
        List<JsonataToken> parameters = new ArrayList<>();
        for (JsonataPhrase phrase : phrases) {
            String place = "Parameter " + (parameters.size() + 1) + " of function definition";
            parameters.add(variable(phrase, place));
        }
        return parameters;
    }

    private static JsonataToken variable(JsonataPhrase phrase, String place) {
        if (!phrase.is(Kind.VARIABLE)) {
            String message = place + " must be a variable name (start with $)";
            throw new JsonataSyntaxException(message, phrase.first().start());
        }
        return phrase.first();
    }

    private void skipSignature() {
        int depth = 1;
        while (depth > 0 && !cursor.isAt("{") && !cursor.word().is(Kind.END)) {
            cursor.take(false);
            depth += cursor.isAt("<") ? 1 : cursor.isAt(">") ? -1 : 0;
        }
        cursor.expect(">");
    }

    /** Everything behind {@code :=}; the mark was made before what stands in front of it. */
    JsonataPhrase binding(JsonataPhrase left, Mark before, boolean statement) {
        JsonataToken variable = variable(left, "The left side of :=");
        references.forget(before);
        // A function may call itself; any other value is made of what its name meant before.
        if (JsonataPhrase.of(cursor.word()).isFunctionKeyword()) {
            references.bind(variable, true);
        }
        JsonataPhrase value = reader.boundValue(statement);
        references.bind(variable, value.is(Shape.FUNCTION));
        return left.and(value);
    }

    /** The variable behind {@code @} or {@code #}. */
    JsonataPhrase focus(JsonataPhrase left, JsonataToken operator) {
        Mark before = references.mark();
        JsonataToken variable =
                variable(reader.expression(JsonataPowers.FOCUS), "The right side of " + operator.quoted());
        references.forget(before);
        references.bind(variable, false);
        return left.as(Shape.OTHER);
    }
}
