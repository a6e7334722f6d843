package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.escapement.expression.JsonataToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is nothing but a variable, names and indices: read without the engine.
 *
 * <p>Only as long as names meet objects and indices meet arrays, or nothing. What JSONata does with sequences is left to the engine.
 */
final class JsonataPath {

    private final String variable;
    private final Step[] steps;

    private JsonataPath(String variable, List<Step> steps) {
        this.variable = variable;
        this.steps = steps.toArray(new Step[0]);
    }

    /** The path, if the expression is one; the expression has been read without complaint. */
    static @Nullable JsonataPath of(String expression) {
        JsonataTokenizer words = new JsonataTokenizer(expression);
        JsonataToken variable = words.next(false);
        if (!variable.is(Kind.VARIABLE)) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        for (JsonataToken word = words.next(true); !word.is(Kind.END); word = words.next(true)) {
            Step step = word.is(".") ? name(words.next(false)) : word.is("[") ? index(words) : null;
            if (step == null) {
                return null;
            }
            steps.add(step);
        }
        return new JsonataPath(variable.text(), steps);
    }

    private static @Nullable Step name(JsonataToken word) {
        return word.is(Kind.NAME) ? new Step(word.text(), 0) : null;
    }

    private static @Nullable Step index(JsonataTokenizer words) {
        JsonataToken number = words.next(false);
        boolean small = number.is(Kind.NUMBER) && number.text().matches("[0-9]{1,9}");
        return small && words.next(true).is("]") ? new Step(null, Integer.parseInt(number.text())) : null;
    }

    /** The value; a missing node if it is undefined; {@code null} if the engine has to say. */
    @Nullable JsonNode read(Bindings bindings) {
        return variable.equals("states") ? states(bindings) : variable(bindings);
    }

    private @Nullable JsonNode states(Bindings bindings) {
        if (steps.length == 0) {
            return JsonataStates.all(bindings);
        }
        String name = steps[0].name;
        if (name == null) {
            return null;
        }
        JsonNode member = JsonataStates.member(bindings, name);
        return member == null ? MissingNode.getInstance() : walk(member, 1);
    }

    private @Nullable JsonNode variable(Bindings bindings) {
        JsonNode value = bindings.variables().value(variable);
        if (value == null) {
            return JsonataFunctions.has(variable) ? null : MissingNode.getInstance();
        }
        return walk(value, 0);
    }

    private @Nullable JsonNode walk(JsonNode start, int first) {
        JsonNode value = start;
        for (int i = first; i < steps.length; i++) {
            String name = steps[i].name;
            if (name == null ? !value.isArray() : value.isArray()) {
                return null;
            }
            JsonNode next = name == null ? value.get(steps[i].index) : value.get(name);
            if (next == null) {
                return MissingNode.getInstance();
            }
            if (name == null && next.isArray()) {
                return null;
            }
            value = next;
        }
        return value;
    }

    /** A name, or without one an index. */
    private record Step(@Nullable String name, int index) {}
}
