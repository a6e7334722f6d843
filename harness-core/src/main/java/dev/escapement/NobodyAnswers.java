package dev.escapement;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;

/** The outside of a simulation that was given none: the test is wrong, and is told so. */
final class NobodyAnswers implements Integration {

    @Override
    public TaskReply call(TaskCall call) {
        throw new IllegalStateException("Nobody answers " + call.site() + ", which calls "
                + call.resource().arn() + ". Give the simulation an outside: Simulation.builder().answering(…)"
                + (call.resource().action().startsWith("start")
                                && call.parameters().has("StateMachineArn")
                        ? ", or the machine that is started: .hosting(…)"
                        : ""));
    }
}
