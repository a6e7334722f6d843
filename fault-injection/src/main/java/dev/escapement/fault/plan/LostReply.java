package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import org.jspecify.annotations.Nullable;

/**
 * The ambiguous commit: the work is done, and the workflow is told that the call failed.
 *
 * @param error what it is told; {@code null} for a lost connection
 */
record LostReply(@Nullable String error) implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        TaskOutcome.Failed lost = failure(strike.call());
        strike.tokens().lose(strike.call());
        return Outcomes.mapped(strike.deliver(), outcome -> outcome instanceof TaskOutcome.Succeeded ? lost : outcome);
    }

    private TaskOutcome.Failed failure(TaskCall call) {
        if (error != null) {
            return new TaskOutcome.Failed(error, "The reply was lost");
        }
        ServiceError connection = ServiceErrors.of(call.resource()).forTrouble(Trouble.CONNECTION_LOST);
        return new TaskOutcome.Failed(connection.name(), connection.cause());
    }

    @Override
    public @Nullable String errorAt(TaskCall call) {
        return Silence.isPossibleAt(call) ? null : failure(call).error();
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return null;
    }

    @Override
    public String inWords() {
        return "is done, but its reply is lost" + (error == null ? "" : ": " + error);
    }

    @Override
    public String toString() {
        return FaultText.of("failed-after-commit", error);
    }
}
