package dev.escapement.expression;

import dev.escapement.expression.JsonataOutline.Refusal;
import dev.escapement.expression.JsonataToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Listens to the reader of an expression: which variables it names, and what it names although a workflow does not have it.
 *
 * <p>A workflow has no current value: names, {@code $} and wildcards mean something only behind a dot, in a predicate and
 * wherever else JSONata sets a context (asl-reference 1.6.3, 2.8).
 */
final class JsonataReferences {

    private static final String STATES = "states";

    private final JsonataScope scope;
    private final JsonataNames names = new JsonataNames();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();
    private final Set<String> called = new LinkedHashSet<>();
    private boolean hasContext;

    JsonataReferences(JsonataScope scope) {
        this.scope = scope;
    }

    JsonataNames names() {
        return names;
    }

    /** A path that can be followed without the engine. */
    void path(JsonataToken variable, int end) {
        paths.add(new Path(variable.text(), variable.start(), end));
    }

    /** Has the paths replaced whose variables are nothing but variables; the names that are left, and how often. */
    Map<String, Integer> replacePaths(Map<String, Integer> free, JsonataEdits edits) {
        Map<String, Integer> left = new LinkedHashMap<>(free);
        for (Path path : paths) {
            if (free.containsKey(path.variable)
                    && !names.isEverBound(path.variable)
                    && !JsonataFunctions.has(path.variable)) {
                edits.path(path.start, path.end);
                left.computeIfPresent(path.variable, (name, count) -> count > 1 ? count - 1 : null);
            }
        }
        return left;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Reads a part that is evaluated for each of some values. */
    JsonataPhrase withContext(Supplier<JsonataPhrase> part) {
        boolean outside = hasContext;
        hasContext = true;
        JsonataPhrase read = part.get();
        hasContext = outside;
        return read;
    }

    /** A name, a string in front of a dot, or a wildcard. */
    void contextual(JsonataToken word) {
        contextual(word, word.text());
    }

    void variable(JsonataToken variable) {
        switch (variable.text()) {
            case "" -> contextual(variable, "$");
            case "$" -> refuse(variable, "Reference to '$$' at the top level is not supported.");
            default -> names.mention(variable.text());
        }
    }

    /** The step behind {@code left}, when it is a plain member of {@code $states}. */
    void member(JsonataPhrase left, JsonataToken member) {
        boolean named = member.is(Kind.NAME) || member.is(Kind.STRING);
        if (named && left.is(Kind.VARIABLE) && left.first().text().equals(STATES) && !scope.offers(member.text())) {
            refuse(left.first(), "Reference to '$states." + member.text() + "' is not supported in this field.");
        }
    }

    /** Whether what is called is known to be a function. */
    boolean isFunction(JsonataPhrase callee) {
        if (!callee.is(Kind.VARIABLE)) {
            return callee.is(Kind.REGEX) || callee.is(JsonataPhrase.Shape.FUNCTION);
        }
        String name = callee.first().text();
        Boolean bound = names.boundToFunction(name);
        if (bound != null) {
            return bound;
        }
        if (JsonataFunctions.has(name)) {
            called.add(name);
        }
        return JsonataFunctions.has(name);
    }

    /** The functions of the language that are called by their names. */
    Set<String> called() {
        return called;
    }

    void bind(JsonataToken variable, boolean toFunction) {
        if (variable.text().equals(STATES)) {
            refuse(variable, "The variable '$states' is reserved and cannot be bound.");
        }
        names.bind(variable.text(), toFunction);
    }

    /** Takes back what was noticed since the given numbers of mentions and refusals: it was about words to be bound. */
    void forget(Mark mark) {
        names.forgetFrom(mark.mentions);
        refusals.subList(mark.refusals, refusals.size()).clear();
    }

    Mark mark() {
        return new Mark(names.mentions(), refusals.size());
    }

    private void contextual(JsonataToken word, String name) {
        if (!hasContext) {
            refuse(word, "Reference to '" + name + "' at the top level is not supported.");
        }
    }

    private void refuse(JsonataToken word, String message) {
        refusals.add(new Refusal(message, word.start()));
    }

    private record Path(String variable, int start, int end) {}

    /** A moment while reading. */
    record Mark(int mentions, int refusals) {}
}
