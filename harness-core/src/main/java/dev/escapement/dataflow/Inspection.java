package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Sees every intermediate value of a state's data flow. May be implemented. */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Inspection {

    /** Looks at nothing. */
    Inspection NONE = (stage, value) -> {};

    /** A stage, named as in TestState's inspection data ({@code afterInputPath}, …), has given this value. */
    void reached(String stage, JsonNode value);
}
