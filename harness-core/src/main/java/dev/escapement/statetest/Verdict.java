package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Transition;
import org.jspecify.annotations.Nullable;

/** What became of the state, without what was seen on the way. */
record Verdict(
        StateTestStatus status,
        @Nullable JsonNode output,
        @Nullable String error,
        @Nullable String cause,
        @Nullable String nextState,
        @Nullable ErrorDetails details) {

    StateTestResult with(@Nullable InspectionData data) {
        return new StateTestResult(status, output, error, cause, nextState, data);
    }

    static Verdict succeeded(JsonNode output, Transition transition) {
        String next = transition instanceof Transition.Next target ? target.state() : null;
        return new Verdict(StateTestStatus.SUCCEEDED, output, null, null, next, null);
    }

    static Verdict failed(@Nullable String error, @Nullable String cause, @Nullable ErrorDetails details) {
        return new Verdict(StateTestStatus.FAILED, null, error, cause, null, details);
    }

    static Verdict retriable(@Nullable String error, @Nullable String cause, ErrorDetails details) {
        return new Verdict(StateTestStatus.RETRIABLE, null, error, cause, null, details);
    }

    static Verdict caught(
            @Nullable String error,
            @Nullable String cause,
            JsonNode output,
            String next,
            @Nullable ErrorDetails details) {
        return new Verdict(StateTestStatus.CAUGHT_ERROR, output, error, cause, next, details);
    }
}
