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

    /** The same reply, whose end comes later by so much than it would have; an end that a token brings is not in it. */
    static TaskReply endingLater(TaskReply reply, Duration by, Strike strike) {
        if (reply instanceof TaskReply.Settled) {
            return reply.after(reply.latency().plus(by));
        }
        if (reply instanceof TaskReply.Promised later) {
            Promise delayed = new Promise();
            later.promise().whenSettled(outcome -> strike.outside().after(by, () -> delayed.settle(outcome)));
            return new TaskReply.Promised(later.latency(), delayed);
        }
        return within(reply, next -> endingLater(next, by, strike));
    }

    /** Whether somebody is to tell the end who has promised to. */
    static boolean isPromised(TaskReply reply) {
        if (reply instanceof TaskReply.Submitted accepted) {
            return isPromised(accepted.next());
        }
        return reply instanceof TaskReply.PickedUp taken ? isPromised(taken.next()) : reply instanceof TaskReply.Promised;
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
