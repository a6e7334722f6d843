package dev.escapement.expression;

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

    /** The names of the workflow variables it reads, in order of appearance. */
    default Set<String> variables() {
        return Set.of();
    }
}
