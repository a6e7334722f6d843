package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;

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
    }
}
