package dev.escapement.definition;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Hands its input on, or a fixed {@code result}. */
@API(status = Status.EXPERIMENTAL)
public record PassState(StateCore core, @Nullable JsonNode result, Transition transition) implements State {

    @Override
    public String type() {
        return "Pass";
    }
}
