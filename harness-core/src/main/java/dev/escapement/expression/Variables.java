package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The workflow variables that an expression may read. May be implemented. */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Variables {

    /** No variables at all. */
    Variables NONE = name -> null;

    /** The value of the variable; {@code null} if it was never assigned. */
    @Nullable JsonNode value(String name);
}
