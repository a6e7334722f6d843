package dev.escapement.fault.plan;

import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Changes the ends of replies, wherever in them they are. */
final class Outcomes {

    private Outcomes() {}

    /** The same reply with another end; an end that a token brings is not in it. */
    static TaskReply mapped(TaskReply reply, UnaryOperator<TaskOutcome> change) {
        if (reply instanceof TaskReply.Settled end) {
            return new TaskReply.Settled(end.latency(), change.apply(end.outcome()));
        }
        if (reply instanceof TaskReply.Promised later) {
            Promise changed = new Promise();
            later.promise().whenSettled(outcome -> changed.settle(change.apply(outcome)));
            return new TaskReply.Promised(later.latency(), changed);
        }
        return within(reply, next -> mapped(next, change));
    }

    /** The same reply, whose end comes later by so much than what goes before it. */
    static TaskReply endingLater(TaskReply reply, Duration by) {
        return reply instanceof TaskReply.Settled || reply instanceof TaskReply.Promised
                ? reply.after(reply.latency().plus(by))
                : within(reply, next -> endingLater(next, by));
    }

    /** The same reply, whose end is told once more by token, a while later. */
    static TaskReply toldAgain(TaskReply reply, Duration later, Strike strike) {
        return mapped(reply, outcome -> {
            Duration whole = Latency.ofWhole(reply).plus(later);
            strike.outside().after(whole, () -> strike.tokens().tellAgain(strike.call(), outcome));
            return outcome;
        });
    }

    private static TaskReply within(TaskReply reply, UnaryOperator<TaskReply> change) {
        if (reply instanceof TaskReply.Submitted accepted) {
            return new TaskReply.Submitted(reply.latency(), accepted.response(), change.apply(accepted.next()));
        }
        return reply instanceof TaskReply.PickedUp taken
                ? new TaskReply.PickedUp(reply.latency(), taken.worker(), change.apply(taken.next()))
                : reply;
    }
}
