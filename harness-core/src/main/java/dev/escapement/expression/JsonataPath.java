package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.escapement.expression.JsonataOutline.Traits;
import dev.escapement.expression.JsonataToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression, or a part of one, that is nothing but a variable, names and indices: followed without the engine.
 *
 * <p>Read directly as long as names meet objects and indices meet arrays; with JSONata's rules for sequences otherwise.
 */
final class JsonataPath implements JsonataProgram {

    private static final String STATES = "states";

    private final String variable;
    private final List<Step> steps;

    private JsonataPath(String variable, List<Step> steps) {
        this.variable = variable;
        this.steps = List.copyOf(steps);
    }

    /** The path, if the text is one; the text has been read without complaint. */
    static @Nullable JsonataPath of(String text) {
        JsonataTokenizer words = new JsonataTokenizer(text);
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
        return word.is(Kind.NAME) ? new Step(word.text(), -1) : null;
    }

    private static @Nullable Step index(JsonataTokenizer words) {
        JsonataToken number = words.next(false);
        return isIndex(number) && words.next(true).is("]") ? new Step(null, Integer.parseInt(number.text())) : null;
    }

    /** Whether the word is an index that paths have. */
    static boolean isIndex(JsonataToken word) {
        return word.is(Kind.NUMBER) && word.text().matches("[0-9]{1,9}");
    }

    /** The variable it starts from. */
    String variable() {
        return variable;
    }

    /** There is a short way unless there are sequences to be made. */
    @Override
    public @Nullable JsonNode read(Bindings bindings) {
        return variable.equals(STATES) ? readStates(bindings) : readVariable(bindings);
    }

    private @Nullable JsonNode readStates(Bindings bindings) {
        if (steps.isEmpty()) {
            return JsonataStates.all(bindings);
        }
        String name = steps.get(0).name;
        if (name == null) {
            return null;
        }
        JsonNode member = JsonataStates.member(bindings, name);
        return member == null ? MissingNode.getInstance() : walk(member, 1);
    }

    private @Nullable JsonNode readVariable(Bindings bindings) {
        JsonNode value = bindings.variables().value(variable);
        return value == null ? MissingNode.getInstance() : walk(value, 0);
    }

    private @Nullable JsonNode walk(JsonNode start, int first) {
        JsonNode value = start;
        for (int i = first; i < steps.size(); i++) {
            String name = steps.get(i).name;
            if (name == null ? !value.isArray() : value.isArray()) {
                return null;
            }
            JsonNode next = name == null ? value.get(steps.get(i).index) : value.get(name);
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

    @Override
    public Traits traits() {
        return Traits.PLAIN;
    }

    @Override
    public @Nullable Object evaluate(JsonataRun run) {
        JsonNode direct = read(run.bindings());
        if (direct != null) {
            return direct.isMissingNode() ? null : JsonataValues.view(direct, run);
        }
        return new JsonataTrail(variable(run), run).follow(steps);
    }

    private @Nullable Object variable(JsonataRun run) {
        if (variable.equals(STATES)) {
            return new JsonataStates(run);
        }
        JsonNode value = run.bindings().variables().value(variable);
        return value == null ? null : JsonataValues.view(value, run);
    }

    /** A name, or without one an index. */
    record Step(@Nullable String name, int index) {}
}
