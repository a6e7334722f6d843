package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A path that may be written to: the {@code ResultPath} of a state or catcher.
 *
 * <pre>{@code
 * ReferencePath.compile("$.payment.receipt").insert(order, receipt);   // the order with the receipt in its place
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class ReferencePath {

    private final String text;
    private final List<Segment> segments;
    private final Steps steps;

    private ReferencePath(String text, PathSyntax syntax) {
        this.text = text;
        this.segments = List.copyOf(syntax.segments());
        this.steps = new Steps(syntax.definiteStart());
    }

    /**
     * Compiles a reference path.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ReferencePath compile(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no Reference Path: members and places in lists from '$' only");
        }
        return new ReferencePath(text, PathSyntax.parse(text));
    }

    /** Whether the text is a reference path that may be written to: from {@code $}, neither context object nor variable. */
    public static boolean isValid(String text) {
        try {
            PathSyntax syntax = PathSyntax.parse(text);
            return syntax.root() == PathSyntax.Root.INPUT && syntax.isReference();
        } catch (SyntaxTrouble trouble) {
            return false;
        }
    }

    /** The path as written. */
    public String text() {
        return text;
    }

    /** The value there; {@code null} if there is none. */
    public @Nullable JsonNode find(JsonNode input) {
        @Nullable JsonNode found = steps.from(input);
        return found == null || found.isMissingNode() ? null : found;
    }

    /**
     * The input with the value in its place; members on the way are created, everything else is shared with the original.
     *
     * @throws EvaluationException if something on the way is neither object nor a long enough list
     */
    public JsonNode insert(JsonNode rawInput, JsonNode value) {
        return insert(rawInput, value, 0, rawInput);
    }

    private JsonNode insert(JsonNode container, JsonNode value, int depth, JsonNode rawInput) {
        if (depth == segments.size()) {
            return value;
        }
        Segment segment = segments.get(depth);
        if (segment instanceof Segment.Member member && container.isObject()) {
            @Nullable JsonNode old = container.get(member.name());
            JsonNode inner = old == null ? Json.emptyObject() : old;
            return Json.with(container, member.name(), insert(inner, value, depth + 1, rawInput));
        }
        if (segment instanceof Segment.Element element && container.isArray()) {
            @Nullable JsonNode old = container.get(element.index());
            if (old != null) {
                return Json.with(container, element.index(), insert(old, value, depth + 1, rawInput));
            }
        }
        throw EvaluationException.runtime(
                "Unable to apply ReferencePath " + text + " to input " + Json.write(Json.text(Json.write(rawInput))));
    }

    @Override
    public String toString() {
        return text;
    }
}
