package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource.Kind;

/** The first thing that is said to a call whose end comes by itself later. */
@FunctionalInterface
interface Opening {

    TaskReply before(TaskReply next, TaskCall call);

    static Opening acceptance() {
        return (next, call) -> TaskReply.submitted(Envelope.acceptance(submitting(call)), next);
    }

    static Opening acceptance(JsonNode payload) {
        return (next, call) -> TaskReply.submitted(Envelope.around(submitting(call), payload), next);
    }

    static Opening worker(String name) {
        return (next, call) -> {
            if (call.resource().kind() != Kind.ACTIVITY) {
                throw new ScriptException(
                        call.site() + " calls " + call.resource().arn()
                                + ", which is no activity: nobody picks it up. Say returns(…) or submits()");
            }
            return TaskReply.pickedUp(name, next);
        };
    }

    private static TaskCall submitting(TaskCall call) {
        if (!call.resource().pattern().submits()) {
            throw new ScriptException(call.site() + " calls " + call.resource().arn()
                    + ", which waits for neither a job nor a callback: nothing comes after its answer. Say "
                    + (call.resource().kind() == Kind.ACTIVITY ? "pickedUpBy(\"worker\")" : "returns(…)"));
        }
        return call;
    }
}
