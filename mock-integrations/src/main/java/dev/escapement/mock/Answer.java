package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a script says.
 *
 * @param words as it stands in the script: {@code fails("Card.Declined")}
 * @param speech says it
 */
record Answer(String words, Speech speech) {

    /** Says something to a call. */
    @FunctionalInterface
    interface Speech {
        TaskReply to(TaskCall call, Duration delay, Backstage backstage);

        /** What comes of it in the end, if that is known without a call; a call to the same resource stands for it. */
        default @Nullable TaskOutcome foretold(TaskCall example) {
            return null;
        }
    }
}
