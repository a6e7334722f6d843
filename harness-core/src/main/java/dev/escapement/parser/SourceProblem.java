package dev.escapement.parser;

import dev.escapement.parser.Positions.Position;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Why a source gives no definition.
 *
 * @param code the service's code where it has one, such as {@code INVALID_JSON_DESCRIPTION}
 * @param message what is wrong, and what was expected
 * @param location what the service reports as the location; {@code null} where it reports none
 * @param position where in the text; {@code null} when the trouble is with the source as a whole
 */
@API(status = Status.INTERNAL)
public record SourceProblem(
        String code,
        String message,
        @Nullable String location,
        @Nullable Position position) {

    /** A problem with the source as a whole. */
    static SourceProblem of(String code, String message) {
        return new SourceProblem(code, message, null, null);
    }

    /** A problem with a stretch of the text. */
    static SourceProblem at(Position position, String code, String message) {
        return new SourceProblem(code, message, null, position);
    }

    /** The message without the place that the service repeats at its end, for readers who are shown the place itself. */
    String reason() {
        String repeated = "\n at " + location;
        return message.endsWith(repeated) ? message.substring(0, message.length() - repeated.length()) : message;
    }
}
