package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource.Kind;

/** The reply of somebody who took the work and is never heard of again. */
final class Silence {

    private Silence() {}

    static TaskReply of(TaskCall call) {
        if (call.resource().kind() == Kind.ACTIVITY) {
            return TaskReply.pickedUp("worker", TaskReply.awaiting());
        }
        return call.resource().pattern().submits()
                ? TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting())
                : TaskReply.awaiting();
    }

    /** Whether somebody other than the called service may keep the workflow waiting. */
    static boolean isPossibleAt(TaskCall call) {
        return call.taskToken() != null;
    }
}
