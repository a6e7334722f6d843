package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.simulation.Draws;
import java.util.Locale;

/** The values an intrinsic function is applied to. */
final class Arguments {

    private static final int MAX_TEXT = 10_000;

    private final JsonNode[] values;
    private final Bindings bindings;

    Arguments(JsonNode[] values, Bindings bindings) {
        this.values = values;
        this.bindings = bindings;
    }

    int count() {
        return values.length;
    }

    JsonNode any(int position) {
        return values[position];
    }

    JsonNode array(int position) {
        return checked(position, values[position].isArray(), "an array");
    }

    JsonNode object(int position) {
        return checked(position, values[position].isObject(), "an object");
    }

    String text(int position) {
        return checked(position, values[position].isTextual(), "a string").textValue();
    }

    /** A text of the length that encoding and hashing allow. */
    String shortText(int position) {
        return shortened(position, text(position));
    }

    String shortened(int position, String text) {
        if (text.length() > MAX_TEXT) {
            throw failure(position, "must have no more than 10,000 characters, but has " + text.length());
        }
        return text;
    }

    /** A number, rounded to a whole one. */
    long whole(int position) {
        JsonNode value = values[position];
        return value.isInt() ? value.intValue() : Numbers.rounded(checked(position, value.isNumber(), "a number"));
    }

    Draws draws() {
        return bindings.surroundings().draws();
    }

    IntrinsicFailure failure(int position, String complaint) {
        return new IntrinsicFailure("Argument " + (position + 1) + " " + complaint);
    }

    IntrinsicFailure failure(int position, String complaint, Throwable cause) {
        return new IntrinsicFailure("Argument " + (position + 1) + " " + complaint, cause);
    }

    private JsonNode checked(int position, boolean isRight, String expected) {
        if (!isRight) {
            String actual = values[position].getNodeType().name().toLowerCase(Locale.ROOT);
            throw failure(position, "must be " + expected + ", but is of type " + actual);
        }
        return values[position];
    }
}
