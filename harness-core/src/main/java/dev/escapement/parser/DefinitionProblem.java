package dev.escapement.parser;

import dev.escapement.parser.Positions.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a definition: what the service says to it, and where in the source text it stands.
 *
 * <pre>{@code
 * MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp
 *   at /States/Pay/Next (line 7, column 15)
 *       "Next": "Shipp",
 *               ^^^^^^^
 * }</pre>
 *
 * @param severity whether the definition is refused for it
 * @param code the service's code, such as {@code SCHEMA_VALIDATION_FAILED}
 * @param message the service's words
 * @param location the place as the service writes it; {@code null} when it concerns the definition as a whole
 * @param position the place in the source text; {@code null} when it is not known
 * @param excerpt the line of the source text and a second line with carets under the place; empty when there is no text
 */
@API(status = Status.EXPERIMENTAL)
public record DefinitionProblem(
        Severity severity,
        String code,
        String message,
        @Nullable String location,
        @Nullable Position position,
        String excerpt) {

    /** The one sentence in which the service refuses a machine for its problems (asl-reference 1.6.1). */
    public static String refusal(List<DefinitionProblem> problems) {
        return problems.stream()
                .map(DefinitionProblem::inTheServicesWords)
                .collect(Collectors.joining(", ", "Invalid State Machine Definition: '", "'"));
    }

    /** A warning about a place of a source. */
    @API(status = Status.INTERNAL)
    public static DefinitionProblem warning(
            SourceTree source, String code, String message, String location, @Nullable Position position) {
        String excerpt = position == null ? "" : source.positions().excerpt(position);
        return new DefinitionProblem(Severity.WARNING, code, message, location, position, excerpt);
    }

    private String inTheServicesWords() {
        // Without location it ends in "at null": measured on CreateStateMachine.
        return code + ": " + message + " at " + location;
    }

    /** All there is to say, on one line or several. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code).append(": ").append(message);
        if (location != null || position != null) {
            text.append("\n  at ").append(location == null ? "/" : location);
        }
        if (position != null) {
            text.append(" (line ")
                    .append(position.line())
                    .append(", column ")
                    .append(position.column())
                    .append(')');
        }
        return excerpt.isEmpty()
                ? text.toString()
                : text + "\n" + excerpt.indent(4).stripTrailing();
    }

    /** Whether a problem stands in the way. */
    @API(status = Status.EXPERIMENTAL)
    public enum Severity {
        /** The service refuses the definition. */
        ERROR,
        /** The service takes the definition all the same. */
        WARNING
    }
}
