package dev.escapement.statetest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a request may look like, whatever it means.
 *
 * @param pointer the member
 * @param type the type's name
 * @param isOfType whether a value is of the type
 * @param violation what a value of the type fails to satisfy; {@code null} if nothing
 * @param secret whether messages may not quote the value
 */
record Constraint(
        String pointer,
        String type,
        Predicate<JsonNode> isOfType,
        Function<JsonNode, @Nullable String> violation,
        boolean secret) {

    /** A text of so many bytes. */
    static Constraint text(String pointer, int least, int most) {
        return new Constraint(pointer, "string", JsonNode::isTextual, value -> lengthOutside(value, least, most), true);
    }

    /** A word of a set. */
    static Constraint word(String pointer, String... words) {
        List<String> set = List.of(words);
        return new Constraint(
                pointer,
                "string",
                JsonNode::isTextual,
                value -> set.contains(value.textValue())
                        ? null
                        : set.stream().collect(Collectors.joining(", ", "satisfy enum value set: [", "]")),
                false);
    }

    /** A whole number that is not negative. */
    static Constraint count(String pointer) {
        return new Constraint(
                pointer,
                "whole number",
                JsonNode::isInt,
                value -> value.intValue() < 0 ? "have value greater than or equal to 0" : null,
                false);
    }

    static Constraint flag(String pointer) {
        return new Constraint(pointer, "boolean", JsonNode::isBoolean, value -> null, false);
    }

    static Constraint object(String pointer) {
        return new Constraint(pointer, "structure", JsonNode::isObject, value -> null, true);
    }

    /** What a request does wrong, in the form of asl-reference 9.1; {@code null} if nothing. */
    @Nullable String violatedBy(JsonNode request) {
        JsonNode value = request.at(JsonPointer.compile(pointer));
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String member = pointer.substring(1).replace('/', '.');
        if (!isOfType.test(value)) {
            throw StateTestRefusedException.other(
                    "SerializationException", "The member '" + member + "' must be a " + type);
        }
        String violated = violation.apply(value);
        String quoted = secret ? "" : " '" + value.asText() + "'";
        return violated == null
                ? null
                : "Value" + quoted + " at '" + member + "' failed to satisfy constraint: Member must " + violated;
    }

    private static @Nullable String lengthOutside(JsonNode text, int least, int most) {
        int length = text.textValue().getBytes(StandardCharsets.UTF_8).length;
        if (length < least) {
            return "have length greater than or equal to " + least;
        }
        return length > most ? "have length less than or equal to " + most : null;
    }
}
