package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value, path, template or formula of a definition, compiled once and evaluated as often as needed.
 *
 * <p>Immutable and free of side effects: the same bindings give the same value. Not to be implemented outside this room.
 */
@API(status = Status.EXPERIMENTAL)
public interface Expression {

    /**
     * The value under the given bindings.
     *
     * @throws EvaluationException if there is none, in the service's own words
     */
    JsonNode evaluate(Bindings bindings);

    /** The names of the workflow variables it reads, in order of appearance. */
    default Set<String> variables() {
        return Set.of();
    }
}
