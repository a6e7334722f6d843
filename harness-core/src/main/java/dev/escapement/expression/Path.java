package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A JSONPath of the service's dialect (asl-reference 2.3): into the input ({@code $.order.id}), the context object
 * ({@code $$.Execution.Name}) or a variable ({@code $cart.items[0]}).
 *
 * <pre>{@code
 * Path total = Path.compile("$.order.total");
 * total.evaluate(bindings);   // the value, or an EvaluationException that names the missing member
 * total.find(bindings);       // the value or null
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Path implements Expression {

    private final String text;
    private final PathSyntax.Root root;
    private final @Nullable String variable;
    private final Steps steps;
    private final @Nullable Scattered scattered;

    private Path(String text, PathSyntax syntax) {
        this.text = text;
        this.root = syntax.root();
        this.variable = syntax.variable();
        List<Segment.Step> start = syntax.definiteStart();
        this.steps = new Steps(start);
        this.scattered = syntax.isDefinite()
                ? null
                : new Scattered(
                        text,
                        syntax.segments()
                                .subList(start.size(), syntax.segments().size()));
    }

    /**
     * Compiles a path.
     *
     * @throws IllegalArgumentException if the text is no path; {@link #check} says so without an exception
     */
    public static Path compile(String text) {
        try {
            return read(text);
        } catch (SyntaxTrouble trouble) {
            throw new IllegalArgumentException("'" + text + "' is no JSONPath: " + trouble.described(), trouble);
        }
    }

    static Path read(String text) {
        return of(text, PathSyntax.parse(text));
    }

    static Path of(String text, PathSyntax syntax) {
        return new Path(text, syntax);
    }

    /** What is wrong with the text as a path and where; {@code null} if nothing. */
    public static @Nullable String check(String text) {
        try {
            read(text);
            return null;
        } catch (SyntaxTrouble trouble) {
            return trouble.described();
        }
    }

    /** Whether the text is a path. */
    public static boolean isValid(String text) {
        return check(text) == null;
    }

    /**
     * Whether the text is a reference path that may be read, as the fields with names in {@code …Path} want: members and places
     * in lists only, from {@code $} or a variable, not from the context object.
     */
    public static boolean isReference(String text) {
        try {
            PathSyntax syntax = PathSyntax.parse(text);
            return syntax.root() != PathSyntax.Root.CONTEXT && syntax.isReference();
        } catch (SyntaxTrouble trouble) {
            return false;
        }
    }

    /** The path as written. */
    public String text() {
        return text;
    }

    /** Whether it leads to one value at most; otherwise it always gives an array. */
    public boolean isDefinite() {
        return scattered == null;
    }

    /** The path as written, with a mere {@code $} for its root. */
    String textFromDollar() {
        int rest = root == PathSyntax.Root.INPUT ? 1 : variable == null ? 2 : 1 + variable.length();
        return "$" + text.substring(rest);
    }

    @Override
    public Set<String> variables() {
        return variable == null ? Set.of() : Collections.singleton(variable);
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        @Nullable JsonNode found = find(bindings);
        if (found == null) {
            throw missing(bindings);
        }
        return found;
    }

    /** The value there; {@code null} if there is none. A place beyond the end of a list holds JSON's {@code null}. */
    public @Nullable JsonNode find(Bindings bindings) {
        @Nullable JsonNode found = look(bindings);
        return found != null && found.isMissingNode() ? Json.nothing() : found;
    }

    /** As {@link #find}, but the missing node beyond the end of a list. */
    @Nullable JsonNode look(Bindings bindings) {
        @Nullable JsonNode start = start(bindings);
        return start == null ? nowhere() : lookIn(start);
    }

    private @Nullable JsonNode nowhere() {
        return scattered == null ? null : Json.emptyArray();
    }

    boolean startsAtInput() {
        return root == PathSyntax.Root.INPUT;
    }

    /** As {@link #look}, from where the path starts. */
    @Nullable JsonNode lookIn(JsonNode input) {
        @Nullable JsonNode found = steps.from(input);
        if (scattered == null) {
            return found;
        }
        return found == null ? Json.emptyArray() : scattered.from(found);
    }

    /** Whether it reads the input and the input is {@code null}, which no path but {@code $} itself can be applied to. */
    boolean meetsNull(Bindings bindings) {
        return root == PathSyntax.Root.INPUT && bindings.input().isNull();
    }

    /** The failure of a path applied to no input at all; text in asl-reference 2.6. */
    static EvaluationException appliedToNull() {
        return EvaluationException.runtime("Unable to apply Path transformation to null or empty input.");
    }

    private @Nullable JsonNode start(Bindings bindings) {
        if (root == PathSyntax.Root.INPUT) {
            return bindings.input();
        }
        return variable == null ? bindings.context() : bindings.variables().value(variable);
    }

    private EvaluationException missing(Bindings bindings) {
        if (meetsNull(bindings)) {
            return appliedToNull();
        }
        @Nullable JsonNode start = start(bindings);
        String reason = start == null ? "The variable '$" + variable + "' has no value" : steps.failureFrom(start);
        return EvaluationException.runtime("Invalid path '" + text + "' : " + reason);
    }

    @Override
    public String toString() {
        return text;
    }
}
