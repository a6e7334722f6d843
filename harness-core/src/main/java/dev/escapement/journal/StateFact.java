package dev.escapement.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A fact about a state on a strand. */
@API(status = Status.EXPERIMENTAL)
public sealed interface StateFact extends Fact {

    /** Which state. */
    State state();

    /** It was entered. */
    @API(status = Status.EXPERIMENTAL)
    record Entered(Instant at, int strand, State state, JsonNode input) implements StateFact {}

    /** It was left, with the variables it assigned. */
    @API(status = Status.EXPERIMENTAL)
    record Exited(Instant at, int strand, State state, JsonNode output, Map<String, JsonNode> assigned)
            implements StateFact {}

    /** It was cut short because another strand failed. */
    @API(status = Status.EXPERIMENTAL)
    record Aborted(Instant at, int strand, State state, int failedStrand) implements StateFact {}

    /** One of its JSONata expressions has no value; {@code inCatcher} when it stands in a catcher. */
    @API(status = Status.EXPERIMENTAL)
    record EvaluationFailed(
            Instant at,
            int strand,
            State state,
            String error,
            String cause,
            @Nullable String location,
            boolean inCatcher)
            implements StateFact {}

    /**
     * It was decided how to go on after an error.
     *
     * @param attempt which attempt of the visit failed, counted from 1
     * @param failedStrand the strand the error came from: its own, or that of a branch or iteration
     * @param missedHeartbeat whether it was silence that timed out
     * @param spent how often each retrier had been used before
     * @param retrier the retrier that tries again; -1 for none
     * @param delay until the next attempt; {@code null} without one
     * @param catcher the catcher that took over; -1 for none
     */
    @API(status = Status.EXPERIMENTAL)
    record ErrorHandled(
            Instant at,
            int strand,
            State state,
            int attempt,
            int failedStrand,
            @Nullable String error,
            @Nullable String cause,
            boolean missedHeartbeat,
            List<Integer> spent,
            int retrier,
            @Nullable Duration delay,
            int catcher)
            implements StateFact {

        @Override
        public boolean isEvent() {
            return false;
        }
    }
}
