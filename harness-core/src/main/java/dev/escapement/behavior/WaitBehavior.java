package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.WaitState;
import dev.escapement.expression.EvaluationException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Suspends the strand, then hands the state's input on unchanged. */
final class WaitBehavior implements Behavior<WaitState> {

    /** The longest wait that was seen to pass: 24,855 days, as seconds fit into an int (asl-reference 2.6). */
    private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

    @Override
    public Step enter(WaitState state, Visit visit) {
        JsonNode input = visit.workInput();
        Instant wakeAt = wakeAt(state.until(), visit);
        if (wakeAt.isAfter(visit.now().plus(LONGEST))) {
            throw EvaluationException.runtime("Wait state delay is too long.");
        }
        return new Step.Pause(wakeAt, () -> Step.complete(input, state.flow(), state.transition()));
    }

    private static Instant wakeAt(WaitState.Until until, Visit visit) {
        if (until instanceof WaitState.Until.Seconds seconds) {
            long delay = seconds.value().evaluate(visit.scope()).longValue();
            return visit.now().plusSeconds(Math.min(delay, LONGEST.toSeconds() + 1));
        }
        WaitState.Until.Timestamp timestamp = (WaitState.Until.Timestamp) until;
        String text = timestamp.value().evaluate(visit.scope()).textValue();
        return OffsetDateTime.parse(text).toInstant();
    }
}
