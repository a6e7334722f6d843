package dev.escapement.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.services.TaskResource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The kinds of responses there are (asl-reference 6.4); members stand in alphabetical order. */
enum Response {

    /** The payload itself: functions and activities by their ARN, the SDK, events, which show no metadata. */
    BARE {
        @Override
        JsonNode around(TaskCall call, JsonNode payload, Supplier<ResponseMetadata> metadata) {
            return payload;
        }
    },

    /** {@code lambda:invoke}. */
    INVOCATION {
        @Override
        JsonNode around(TaskCall call, JsonNode payload, Supplier<ResponseMetadata> metadata) {
            Invocation invocation = Invocation.of(call);
            ObjectBuilder response = Json.object(5);
            if (invocation.answers()) {
                response.put("ExecutedVersion", invocation.version()).put("Payload", payload);
            }
            return metadata.get()
                    .putInto(response)
                    .put("StatusCode", invocation.statusCode())
                    .build();
        }
    },

    /** The API of somebody: {@code apigateway:invoke}, {@code http:invoke}, {@code eks:call}. */
    HTTP {
        @Override
        JsonNode around(TaskCall call, JsonNode payload, Supplier<ResponseMetadata> metadata) {
            ResponseMetadata http = metadata.get();
            return Json.object(4)
                    .put("Headers", http.headerLists())
                    .put("ResponseBody", payload)
                    .put("StatusCode", http.statusCode())
                    .put("StatusText", http.statusText())
                    .build();
        }
    },

    /** {@code bedrock:invokeModel}. */
    MODEL {
        @Override
        JsonNode around(TaskCall call, JsonNode payload, Supplier<ResponseMetadata> metadata) {
            return Json.object(2)
                    .put("Body", payload)
                    .put("ContentType", "application/json")
                    .build();
        }
    },

    /** Every other optimised integration: the members of the service's answer, and between them the metadata. */
    WITH_METADATA {
        @Override
        JsonNode around(TaskCall call, JsonNode payload, Supplier<ResponseMetadata> metadata) {
            if (!payload.isObject()) {
                throw new IllegalArgumentException(
                        call.site() + " calls " + call.resource().resourceType() + ":"
                                + call.resource().action() + ", which answers with an object, not with "
                                + Json.write(payload));
            }
            Map<String, JsonNode> members = new TreeMap<>();
            payload.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            metadata.get().putInto(members);
            ObjectBuilder response = Json.object(members.size());
            members.forEach(response::put);
            return response.build();
        }
    };

    abstract JsonNode around(TaskCall call, JsonNode payload, Supplier<ResponseMetadata> metadata);

    static Response of(TaskResource resource) {
        if (resource.kind() != TaskResource.Kind.SERVICE) {
            return BARE;
        }
        return switch (resource.service()) {
            case "lambda" -> INVOCATION;
            case "events" -> BARE;
            case "apigateway", "http" -> HTTP;
            case "bedrock" -> resource.action().equals("invokeModel") ? MODEL : WITH_METADATA;
            case "eks" -> resource.action().equals("call") ? HTTP : WITH_METADATA;
            default -> WITH_METADATA;
        };
    }
}
