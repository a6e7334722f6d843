package dev.escapement.mock.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.envelope.ResponseMetadata;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.services.TaskResource.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a function ended, as Lambda reports it, and what the Task makes of it (asl-reference 5.7, 6.4).
 *
 * @param payload what it returned, or the description of its error
 * @param failed whether that is an error
 */
@API(status = Status.INTERNAL)
public record FunctionResult(String payload, boolean failed) {

    /** What Lambda takes from a function that somebody waits for. */
    private static final int LARGEST_PAYLOAD = 6_291_556;

    private static final JsonNode ACCEPTED_BY_THE_SDK =
            Json.object(1).put("StatusCode", 202).build();

    /** It returned. */
    public static FunctionResult returned(String payload) {
        int size = payload.getBytes(StandardCharsets.UTF_8).length;
        return size <= LARGEST_PAYLOAD
                ? new FunctionResult(payload, false)
                : raised(error(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size (" + size + " bytes) exceeded maximum allowed payload size ("
                                + LARGEST_PAYLOAD + " bytes)."));
    }

    /** It failed; the payload describes the error. */
    public static FunctionResult raised(String payload) {
        return new FunctionResult(payload, true);
    }

    static FunctionResult timedOut(Invocation invocation, Duration limit) {
        String seconds = String.format(Locale.ROOT, "%.2f", limit.toMillis() / 1_000.0);
        return raised(error(
                "Sandbox.Timedout",
                "RequestId: " + invocation.requestId() + " Error: Task timed out after " + seconds + " seconds"));
    }

    /** The reply to the Task that called the function; HTTP metadata is made up. */
    public TaskReply replyTo(TaskCall call) {
        return reply(call, null);
    }

    /** The reply to the Task that called the function over HTTP. */
    public TaskReply replyTo(TaskCall call, ResponseMetadata metadata) {
        return reply(call, metadata);
    }

    private TaskReply reply(TaskCall call, @Nullable ResponseMetadata metadata) {
        boolean answered = FunctionName.invocationType(call).equals("RequestResponse");
        if (call.resource().kind() == Kind.SDK) {
            return accepted(call, answered ? reportForTheSdk() : ACCEPTED_BY_THE_SDK);
        }
        if (!answered) {
            return accepted(call, wrapped(call, Json.nothing(), metadata));
        }
        return failed ? failure(call) : success(call, metadata);
    }

    private TaskReply success(TaskCall call, @Nullable ResponseMetadata metadata) {
        try {
            return accepted(call, wrapped(call, Json.parse(payload.isEmpty() ? "null" : payload), metadata));
        } catch (JsonSyntaxException notJson) {
            return TaskReply.failure(
                    "Lambda.InvalidResponse",
                    "The function returned what is not JSON, " + notJson.getMessage() + ": " + abbreviated());
        }
    }

    private TaskReply failure(TaskCall call) {
        String type = errorType();
        if (type.isEmpty()) {
            return TaskReply.failure(
                    "Lambda.Unknown",
                    "The cause could not be determined because Lambda did not return an error type. Returned payload: "
                            + payload);
        }
        // By its ARN a function's own text is kept; lambda:invoke reads and writes it again (asl-reference 5.4).
        boolean rewritten = call.resource().kind() == Kind.SERVICE;
        return TaskReply.failure(type, rewritten ? Json.write(Json.parse(payload)) : payload);
    }

    private String errorType() {
        try {
            return Json.parse(payload).path("errorType").asText("");
        } catch (JsonSyntaxException notJson) {
            return "";
        }
    }

    /** The SDK integration has no opinion about functions: a call that came through has succeeded. */
    private JsonNode reportForTheSdk() {
        return Json.object(4)
                .put("ExecutedVersion", "$LATEST")
                .putIfPresent("FunctionError", failed ? "Unhandled" : null)
                .put("Payload", payload)
                .put("StatusCode", 200)
                .build();
    }

    private static JsonNode wrapped(TaskCall call, JsonNode answer, @Nullable ResponseMetadata metadata) {
        return metadata == null ? Envelope.around(call, answer) : Envelope.around(call, answer, metadata);
    }

    private static TaskReply accepted(TaskCall call, JsonNode response) {
        return call.resource().pattern().submits()
                ? TaskReply.submitted(response, TaskReply.awaiting())
                : TaskReply.success(response);
    }

    private String abbreviated() {
        return payload.length() <= 200 ? payload : payload.substring(0, 200) + "…";
    }

    private static String error(String type, String message) {
        return Json.write(Json.object(2)
                .put("errorMessage", message)
                .put("errorType", type)
                .build());
    }
}
