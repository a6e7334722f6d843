package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what an expression may see, and nothing else.
 *
 * @param input JSONPath's {@code $}; JSONata's {@code $states.input}
 * @param result JSONata's {@code $states.result}; {@code null} where the state has none (yet)
 * @param errorOutput JSONata's {@code $states.errorOutput}; {@code null} outside catchers
 * @param variables the workflow variables
 * @param surroundings the context object, the time and chance
 */
@API(status = Status.EXPERIMENTAL)
public record Bindings(
        JsonNode input,
        @Nullable JsonNode result,
        @Nullable JsonNode errorOutput,
        Variables variables,
        Surroundings surroundings) {

    /** Bindings of a state that has done no work yet. */
    public static Bindings of(JsonNode input, Variables variables, Surroundings surroundings) {
        return new Bindings(input, null, null, variables, surroundings);
    }

    /** The context object: JSONPath's {@code $$}, JSONata's {@code $states.context}. */
    public JsonNode context() {
        return surroundings.context();
    }

    /** The same with another input. */
    @SuppressWarnings("ReferenceEquality") // only saves a copy
    public Bindings withInput(JsonNode other) {
        return other == input ? this : new Bindings(other, result, errorOutput, variables, surroundings);
    }

    /** The same after the state's work. */
    public Bindings withResult(JsonNode value) {
        return new Bindings(input, value, errorOutput, variables, surroundings);
    }

    /** The same inside a catcher. */
    public Bindings withErrorOutput(JsonNode value) {
        return new Bindings(input, result, value, variables, surroundings);
    }

    /** What lies around a state: where it runs, when, and with which luck. May be implemented. */
    @API(status = Status.EXPERIMENTAL)
    public interface Surroundings {

        /** The context object, built when first asked for. */
        JsonNode context();

        /** The virtual time. */
        Instant now();

        /** Chance for this attempt of this state. */
        Draws draws();
    }
}
