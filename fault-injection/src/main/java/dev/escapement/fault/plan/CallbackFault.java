package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something happens to the task token on its way back.
 *
 * @param late how much later it is handed back; {@code null} for handing it back twice
 */
record CallbackFault(@Nullable Duration late) implements Fault {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    @Override
    public TaskReply strike(Strike strike) {
        TaskReply reply = strike.deliver();
        if (late == null) {
            strike.tokens().repeat(strike.call());
            return Outcomes.toldAgain(reply, A_MOMENT, strike);
        }
        strike.tokens().delay(strike.call(), late);
        return Outcomes.endingLater(reply, late, strike);
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        boolean job =
                call.resource().pattern() == Pattern.SYNC || call.resource().pattern() == Pattern.SYNC_2;
        if (call.taskToken() == null || job) {
            return "the Task hands out no token";
        }
        return late == null || call.timeout() != null || call.heartbeat() != null
                ? null
                : "the Task waits for its token without a limit";
    }

    @Override
    public boolean isOnlyLate() {
        return late != null;
    }

    @Override
    public String inWords() {
        return late == null ? "gets its token back twice" : "gets its token back " + Spans.text(late) + " late";
    }

    @Override
    public String toString() {
        return late == null ? "callback-twice" : "callback-late(" + Spans.text(late) + ")";
    }
}
