package dev.escapement.cli;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;

/** Answers nothing, and says how to be answered. */
final class Nobody implements Integration {

    @Override
    public TaskReply call(TaskCall call) {
        throw new Refusal("Nobody answers " + call.site() + ", which calls "
                + call.resource().arn() + "\nAnswer it with --answer '"
                + call.site().state() + "={}', or all Tasks with --mocks FILE");
    }
}
