package dev.escapement.fault.run;

import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import java.util.function.Consumer;

/** Listens to how replies end that tell it themselves, now or later; of what a token ends they do not know. */
final class Promises {

    private Promises() {}

    /** The same reply, of whose end the listener hears too. */
    static TaskReply watched(TaskReply reply, Consumer<TaskOutcome> listener) {
        if (reply instanceof TaskReply.Settled end) {
            listener.accept(end.outcome());
        } else if (reply instanceof TaskReply.Submitted accepted) {
            return new TaskReply.Submitted(reply.latency(), accepted.response(), watched(accepted.next(), listener));
        } else if (reply instanceof TaskReply.PickedUp taken) {
            return new TaskReply.PickedUp(reply.latency(), taken.worker(), watched(taken.next(), listener));
        } else if (reply instanceof TaskReply.Promised later) {
            return new TaskReply.Promised(reply.latency(), watched(later.promise(), listener));
        }
        return reply;
    }

    private static Promise watched(Promise promise, Consumer<TaskOutcome> listener) {
        Promise told = new Promise();
        promise.whenSettled(outcome -> {
            listener.accept(outcome);
            told.settle(outcome);
        });
        return told;
    }
}
