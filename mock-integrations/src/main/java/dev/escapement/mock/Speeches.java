package dev.escapement.mock;

import dev.escapement.envelope.Envelope;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways to say something that is known when the call comes. */
final class Speeches {

    private Speeches() {}

    /** A reply whose end may come late. */
    static Answer.Speech end(Function<TaskCall, TaskReply> reply) {
        return (call, delay, backstage) -> ending(reply.apply(call), delay);
    }

    /** The same where nothing but the resource called decides what comes. */
    static Answer.Speech fixedEnd(Function<TaskCall, TaskReply> reply) {
        return new Answer.Speech() {
            @Override
            public TaskReply to(TaskCall call, Duration delay, Backstage backstage) {
                return ending(reply.apply(call), delay);
            }

            @Override
            public @Nullable TaskOutcome foretold(TaskCall example) {
                return outcomeOf(reply.apply(example));
            }
        };
    }

    /** What the work comes to, after whatever comes before it. */
    static Answer.Speech outcome(TaskReply end) {
        return fixedEnd(call -> opened(call, end));
    }

    /** The call goes through, and then nothing more is heard. */
    static Answer.Speech silence() {
        return end(call ->
                call.resource().pattern().submits() ? opened(call, TaskReply.awaiting()) : TaskReply.awaiting());
    }

    static Answer.Speech untilTimeout() {
        return end(call -> {
            if (call.timeout() == null && call.heartbeat() == null) {
                throw new ScriptException(call.site() + " cannot time out: its Task has neither TimeoutSeconds nor"
                        + " HeartbeatSeconds. If it is to stay open, say neverAnswers()");
            }
            return opened(call, TaskReply.awaiting());
        });
    }

    /** The same with so much more time before its last step. */
    static TaskReply ending(TaskReply reply, Duration delay) {
        if (delay.isZero()) {
            return reply;
        }
        if (reply instanceof TaskReply.Submitted accepted) {
            return new TaskReply.Submitted(accepted.latency(), accepted.response(), ending(accepted.next(), delay));
        }
        return reply instanceof TaskReply.PickedUp taken
                ? new TaskReply.PickedUp(taken.latency(), taken.worker(), ending(taken.next(), delay))
                : reply.after(reply.latency().plus(delay));
    }

    private static @Nullable TaskOutcome outcomeOf(TaskReply reply) {
        if (reply instanceof TaskReply.Submitted accepted) {
            return outcomeOf(accepted.next());
        }
        return reply instanceof TaskReply.Settled end ? end.outcome() : null;
    }

    private static TaskReply opened(TaskCall call, TaskReply next) {
        TaskResource resource = call.resource();
        if (resource.kind() == TaskResource.Kind.ACTIVITY) {
            return TaskReply.pickedUp(null, next);
        }
        return resource.pattern().submits() ? TaskReply.submitted(Envelope.acceptance(call), next) : next;
    }
}
