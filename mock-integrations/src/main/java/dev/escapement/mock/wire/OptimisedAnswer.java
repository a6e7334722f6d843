package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.lambda.FunctionResult;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;

/** What a Task gets from the answer of its service (asl-reference 6.4). */
final class OptimisedAnswer {

    private OptimisedAnswer() {}

    static TaskReply of(TaskCall call, ApiAnswer.Done done) {
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.SDK) {
            return TaskReply.success(done.body());
        }
        return switch (resource.service() + ":" + resource.action()) {
            case "events:putEvents" -> events(done);
            case "glue:startJobRun" -> wrapped(call, withJobName(call, done.body()), done);
            case "bedrock:invokeModel" ->
                wrapped(call, Json.parse(done.body().path("Body").asText("null")), done);
            default -> resource.service().equals("lambda") ? invocation(call, done) : wrapped(call, done.body(), done);
        };
    }

    private static TaskReply wrapped(TaskCall call, JsonNode payload, ApiAnswer.Done done) {
        return TaskReply.success(Envelope.around(call, payload, done.metadata()));
    }

    private static TaskReply invocation(TaskCall call, ApiAnswer.Done done) {
        String payload = done.body().path("Payload").asText("");
        FunctionResult result =
                done.body().has("FunctionError") ? FunctionResult.raised(payload) : FunctionResult.returned(payload);
        return result.replyTo(call, done.metadata());
    }

    /** One event that was not taken fails them all. */
    private static TaskReply events(ApiAnswer.Done done) {
        JsonNode body = done.body();
        return body.path("FailedEntryCount").intValue() > 0
                ? TaskReply.failure("EventBridge.FailedEntry", Json.write(body))
                : TaskReply.success(body);
    }

    /** Glue itself does not say it again. */
    private static JsonNode withJobName(TaskCall call, JsonNode body) {
        JsonNode name = call.parameters().path("JobName");
        return name.isMissingNode() ? body : Json.with(body, "JobName", name);
    }
}
