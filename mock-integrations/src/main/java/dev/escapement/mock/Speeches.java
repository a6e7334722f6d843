package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.mock.envelope.Envelope;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import java.util.function.Function;

/** The ways to say something that is known when the call comes. */
final class Speeches {

    private Speeches() {}

    /** A reply whose end may come late. */
    static Answer.Speech end(Function<TaskCall, TaskReply> reply) {
        return (call, delay, backstage) -> ending(reply.apply(call), delay);
    }

    /** What the work comes to, after whatever comes before it. */
    static Answer.Speech outcome(TaskReply end) {
        return end(call -> opened(call, end));
    }

    /** The call goes through, and then nothing more is heard. */
    static Answer.Speech silence() {
        return end(call -> call.resource().pattern().submits() ? opened(call, TaskReply.awaiting()) : TaskReply.awaiting());
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

    private static TaskReply opened(TaskCall call, TaskReply next) {
        TaskResource resource = call.resource();
        if (resource.kind() == TaskResource.Kind.ACTIVITY) {
            return TaskReply.pickedUp(null, next);
        }
        return resource.pattern().submits() ? TaskReply.submitted(Envelope.acceptance(call), next) : next;
    }
}
