package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The way of data out of a state whose error was caught. */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface CatchFlow {

    /** What leaves the state; the error output holds {@code Error} and {@code Cause}. */
    Departure afterCatch(Bindings raw, JsonNode errorOutput, Inspection inspection);
}
