package dev.escapement.parser;

import dev.escapement.dataflow.ResultPlacement;
import dev.escapement.expression.Expression;
import dev.escapement.expression.IntrinsicCall;
import dev.escapement.expression.JsonPathFields;
import dev.escapement.expression.Path;
import dev.escapement.expression.ReferencePath;
import org.jspecify.annotations.Nullable;

/** Reads the fields of JSONPath states that hold a path; all answer {@code null} for a missing or reported one. */
final class PathReader {

    private PathReader() {}

    /** Any path at all. */
    static @Nullable Path path(Fields fields, String name) {
        String text = fields.text(name);
        if (text == null || Path.isValid(text)) {
            return text == null ? null : Path.compile(text);
        }
        fields.problems().schema(fields.location(name), "Value must be a valid JSONPath.");
        return null;
    }

    /** A place to put something in. */
    static @Nullable ResultPlacement placement(Fields fields, String name) {
        String text = fields.text(name);
        if (text == null || !isReference(fields, name, text, ReferencePath.isValid(text))) {
            return null;
        }
        return text.equals("$") ? ResultPlacement.REPLACE : ReferencePath.compile(text)::insert;
    }

    static @Nullable Expression quantity(Fields fields, Quantity quantity) {
        String path = reference(fields, quantity.pathField());
        if (path == null) {
            return null;
        }
        return switch (quantity.kind()) {
            case SECONDS -> JsonPathFields.seconds(path);
            case TIMEOUT -> JsonPathFields.timeout(quantity.field(), path);
            case INTEGER -> JsonPathFields.integer(quantity.field(), path);
            case PERCENTAGE -> JsonPathFields.percentage(quantity.field(), path);
        };
    }

    static @Nullable Expression timestamp(Fields fields, String name) {
        String path = reference(fields, name);
        return path == null ? null : JsonPathFields.timestamp(path);
    }

    /** The items of a Map, also from the context object; the whole input by default. */
    static Expression items(Fields fields, boolean distributed) {
        String name = "ItemsPath";
        String text = fields.text(name);
        String path = text != null && isReference(fields, name, text, leadsToOnePlace(text)) ? text : "$";
        return distributed ? JsonPathFields.itemsOrMembers(path) : JsonPathFields.items(path);
    }

    private static boolean leadsToOnePlace(String text) {
        boolean inContext = text.startsWith("$$") && Path.isValid(text) && Path.isReference(text.substring(1));
        return inContext || Path.isReference(text);
    }

    /** The text of a Fail state: a path, also into the context object, or an intrinsic call. */
    static @Nullable Expression text(Fields fields, String name) {
        String text = fields.text(name);
        if (text == null || Path.isValid(text) || IntrinsicCall.isValid(text)) {
            return text == null ? null : JsonPathFields.text(name, text);
        }
        fields.problems()
                .schema(
                        fields.location(name),
                        "The value for the field '" + name
                                + "' must be a valid JSONPath or a valid intrinsic function call");
        return null;
    }

    private static @Nullable String reference(Fields fields, String name) {
        String text = fields.text(name);
        return text != null && isReference(fields, name, text, Path.isReference(text)) ? text : null;
    }

    private static boolean isReference(Fields fields, String name, String text, boolean valid) {
        if (!valid) {
            String reason = text.startsWith("$") ? "" : ": Reference path didn't start with '$'";
            fields.problems().schema(fields.location(name), "Value is not a Reference Path" + reason);
        }
        return valid;
    }
}
