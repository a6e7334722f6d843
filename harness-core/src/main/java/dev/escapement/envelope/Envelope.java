package dev.escapement.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Puts around a payload what the service puts around it (asl-reference 6.4), so that whoever answers need only know the payload.
 *
 * <pre>{@code
 * Envelope.around(call, Json.parse("{\"paid\": true}"));
 * // lambda:invoke:   {"ExecutedVersion":"$LATEST","Payload":{"paid":true},"SdkHttpMetadata":{…},"SdkResponseMetadata":{…},"StatusCode":200}
 * // a function's ARN: {"paid":true}
 * }</pre>
 *
 * <p>What is made up is made up from the call alone: the same call gets the same response.
 */
@API(status = Status.INTERNAL)
public final class Envelope {

    private Envelope() {}

    /**
     * The reply to a call whose work ends well with this payload. Where the Task waits for a job or a callback, the payload is what
     * it gets in the end, bare, and the word that the call was accepted is made up.
     */
    public static TaskReply reply(TaskCall call, JsonNode payload) {
        TaskResource resource = call.resource();
        if (resource.pattern() == Pattern.REQUEST_RESPONSE) {
            TaskReply end = TaskReply.success(around(call, payload));
            return resource.kind() == Kind.ACTIVITY ? TaskReply.pickedUp(null, end) : end;
        }
        return TaskReply.submitted(acceptance(call), TaskReply.success(payload));
    }

    /** The service's response that carries this payload, whatever the Task waits for afterwards; HTTP metadata is made up. */
    public static JsonNode around(TaskCall call, JsonNode payload) {
        return Response.of(call.resource()).around(call, payload, () -> ResponseMetadata.madeUp(call, payload));
    }

    /** The same with the HTTP metadata of a response that really came. */
    public static JsonNode around(TaskCall call, JsonNode payload, ResponseMetadata metadata) {
        return Response.of(call.resource()).around(call, payload, () -> metadata);
    }

    /** What the service says when it has accepted a call and nobody cares for the details: {@code TaskSubmitted}'s output. */
    public static JsonNode acceptance(TaskCall call) {
        return around(call, Acceptance.payloadFor(call));
    }

    /** What a call is answered with when nobody says: the smallest payload that its service could give. */
    public static JsonNode emptyPayload(TaskCall call) {
        return call.resource().kind() == Kind.SERVICE ? Acceptance.payloadFor(call) : Json.emptyObject();
    }

    /** By which the service knows the request. */
    public static String requestId(TaskCall call) {
        return Identity.of(call, "request");
    }

    /** A response as the models of the services know it: without what the SDK adds. */
    public static JsonNode withoutMetadata(JsonNode response) {
        if (!response.has("SdkHttpMetadata") && !response.has("SdkResponseMetadata")) {
            return response;
        }
        ObjectBuilder rest = Json.object(response.size());
        for (Map.Entry<String, JsonNode> member : response.properties()) {
            if (!member.getKey().equals("SdkHttpMetadata") && !member.getKey().equals("SdkResponseMetadata")) {
                rest.put(member.getKey(), member.getValue());
            }
        }
        return rest.build();
    }
}
