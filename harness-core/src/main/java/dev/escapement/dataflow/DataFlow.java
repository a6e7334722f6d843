package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The way of data through a state: in to its work and out again.
 *
 * <p>Immutable and compiled once. Bindings called <em>raw</em> hold the input as it entered the state.
 */
@API(status = Status.EXPERIMENTAL)
public interface DataFlow {

    /** What the state's own fields see: JSONPath's {@code InputPath} narrows it, JSONata sees the raw input. */
    Bindings scope(Bindings raw, Inspection inspection);

    /** What the state works on, such as a Task's parameters; evaluated anew on each attempt, under the scope. */
    JsonNode workInput(Bindings scope, Inspection inspection);

    /** What leaves the state after its work gave a result. The bindings are the raw ones. */
    Departure afterSuccess(Bindings raw, JsonNode result, Inspection inspection);
}
