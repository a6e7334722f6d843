package dev.escapement.parser;

import dev.escapement.expression.Timestamps;
import org.jspecify.annotations.Nullable;

/** Reads literal timestamps: {@code 2026-01-31T08:00:00Z}, with an upper-case T and an offset (asl-reference 3.7). */
final class TimestampField {

    private TimestampField() {}

    static @Nullable String read(Fields fields, String name) {
        String text = fields.text(name);
        if (text == null || Timestamps.isValid(text)) {
            return text;
        }
        fields.problems().schema(fields.location(name), "String does not match RFC3339 timestamp");
        return null;
    }
}
