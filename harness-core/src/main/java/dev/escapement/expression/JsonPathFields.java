package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a state that a path may fill: {@code SecondsPath}, {@code ItemsPath}, {@code ErrorPath} and the like. Each
 * expression gives a value of the right type or fails in the service's words (asl-reference 2.6).
 *
 * <pre>{@code
 * Expression seconds = JsonPathFields.seconds("$.delay");
 * seconds.evaluate(bindings);   // a whole number, not negative
 * }</pre>
 *
 * <p>Every method throws {@link IllegalArgumentException} for a text that is no path.
 */
@API(status = Status.EXPERIMENTAL)
public final class JsonPathFields {

    private JsonPathFields() {}

    /** {@code SecondsPath}: a whole number of seconds, not negative. */
    public static Expression seconds(String path) {
        return new PathField(Path.compile(path), WaitFields::seconds);
    }

    /** {@code TimestampPath}: a text that {@link Timestamps#parse} understands. */
    public static Expression timestamp(String path) {
        return new PathField(Path.compile(path), WaitFields::timestamp);
    }

    /** {@code TimeoutSecondsPath}: a whole number of seconds above 0. */
    public static Expression timeout(String path) {
        return timeout("TimeoutSeconds", path);
    }

    /** {@code TimeoutSecondsPath} or {@code HeartbeatSecondsPath}, by the name of the field without {@code Path}. */
    public static Expression timeout(String field, String path) {
        return new PathField(Path.compile(path), (bindings, from) -> NumberFields.positive(field, bindings, from));
    }

    /**
     * {@code MaxConcurrencyPath}, {@code ToleratedFailureCountPath}, {@code MaxItemsPath}, {@code MaxItemsPerBatchPath} and
     * {@code MaxInputBytesPerBatchPath}, by the name of the field without {@code Path}: a whole number, not negative but for
     * {@code MaxItems}, which the reader of the items judges.
     */
    public static Expression integer(String field, String path) {
        return new PathField(Path.compile(path), (bindings, from) -> NumberFields.integer(field, bindings, from));
    }

    /** {@code ToleratedFailurePercentagePath}, by the name of the field without {@code Path}: a number from 0 to 100. */
    public static Expression percentage(String field, String path) {
        return new PathField(Path.compile(path), (bindings, from) -> NumberFields.percentage(field, bindings, from));
    }

    /** {@code ItemsPath}: an array. */
    public static Expression items(String path) {
        return new PathField(Path.compile(path), (bindings, from) -> {
            JsonNode items = from.evaluate(bindings);
            if (!items.isArray()) {
                throw mustBeArray(from);
            }
            return items;
        });
    }

    /** {@code ItemsPath} of a distributed map: an array, or an object whose members are the items. */
    public static Expression itemsOrMembers(String path) {
        return new PathField(Path.compile(path), (bindings, from) -> {
            JsonNode items = from.evaluate(bindings);
            if (!items.isContainerNode()) {
                throw mustBeArray(from);
            }
            return items;
        });
    }

    /** {@code ErrorPath} or {@code CausePath}, by the name of the field: a text, found by a path or made by an intrinsic call. */
    public static Expression text(String field, String pathOrCall) {
        @Nullable Expression source = DynamicField.compile(field, pathOrCall);
        if (source == null) {
            throw new IllegalArgumentException(
                    "'" + pathOrCall + "' is neither a JSONPath nor an intrinsic function call");
        }
        return new TextField(field, source);
    }

    /** The service quotes the path as seen from where it starts: {@code $} for {@code $$} (seen with TestState). */
    private static EvaluationException mustBeArray(Path path) {
        return EvaluationException.runtime("Reference path \"" + path.textFromDollar() + "\" must point to array.");
    }
}
