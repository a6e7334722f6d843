package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule of a Choice, compiled to a question. Not to be implemented outside this room. */
@API(status = Status.EXPERIMENTAL)
public interface Condition {

    /**
     * Whether the rule matches.
     *
     * @throws EvaluationException if it refers to a value that is not there
     */
    boolean holds(Bindings bindings);

    /**
     * What it looks at in the input: each path with the value there, the missing node where there is none. Of the context object,
     * variables and JSONata nothing is told.
     */
    default Map<String, JsonNode> sights(JsonNode input) {
        return Collections.emptyMap();
    }

    /** The names of the workflow variables it reads, in order of appearance. */
    default Set<String> variables() {
        return Set.of();
    }
}
