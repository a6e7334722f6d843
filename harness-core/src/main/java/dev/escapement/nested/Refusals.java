package dev.escapement.nested;

import dev.escapement.envelope.Envelope;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource;

/** How a refusal of Step Functions reaches a Task: each kind of integration has its own words around it (asl-reference 5.6). */
final class Refusals {

    private Refusals() {}

    static TaskReply reply(TaskCall call, ApiRefusal refusal) {
        String code = refusal.code();
        String exception = code.endsWith("Exception") ? code : code + "Exception";
        String request = Envelope.requestId(call);
        if (call.resource().kind() == TaskResource.Kind.SDK) {
            return TaskReply.failure(
                    "Sfn." + exception,
                    refusal.getMessage() + " (Service: Sfn, Status Code: 400, Request ID: " + request
                            + ") (SDK Attempt Count: 1)");
        }
        return TaskReply.failure(
                "StepFunctions." + exception,
                refusal.getMessage() + " (Service: AWSStepFunctions; Status Code: 400; Error Code: " + refusal.code()
                        + "; Request ID: " + request + "; Proxy: null)");
    }
}
