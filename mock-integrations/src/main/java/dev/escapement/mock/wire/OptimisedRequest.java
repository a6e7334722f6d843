package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an optimised integration makes of a Task's parameters before it asks the service (asl-reference 6.3, 6.4.1). */
final class OptimisedRequest {

    private OptimisedRequest() {}

    static JsonNode of(TaskCall call) {
        TaskResource resource = call.resource();
        JsonNode parameters = call.parameters();
        if (resource.kind() == Kind.FUNCTION) {
            return invocationOf(call);
        }
        if (resource.kind() != Kind.SERVICE) {
            return parameters;
        }
        return switch (resource.service() + ":" + resource.action()) {
            case "lambda:invoke" -> withText(parameters, "Payload", true);
            case "states:startExecution" -> withText(parameters, "Input", false);
            case "sqs:sendMessage" -> withText(parameters, "MessageBody", false);
            case "sns:publish" -> withText(parameters, "Message", false);
            case "bedrock:invokeModel" -> withText(parameters, "Body", false);
            case "events:putEvents" -> withEntries(parameters, call);
            case "ecs:runTask" -> Json.with(parameters, "StartedBy", Json.text("AWS Step Functions"));
            case "batch:submitJob" -> withMark(parameters);
            default -> parameters;
        };
    }

    private static JsonNode invocationOf(TaskCall call) {
        return Json.object(2)
                .put("FunctionName", call.resource().arn())
                .put("Payload", Json.write(call.parameters()))
                .build();
    }

    /** The member as text; a text stays as it is unless it is to become JSON, too. */
    private static JsonNode withText(JsonNode parameters, String member, boolean textToo) {
        @Nullable JsonNode value = parameters.get(member);
        boolean becomesText = value != null && (textToo || !value.isTextual());
        return becomesText ? Json.with(parameters, member, Json.text(Json.write(value))) : parameters;
    }

    private static JsonNode withEntries(JsonNode parameters, TaskCall call) {
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode entry : parameters.path("Entries")) {
            entries.add(entry.isObject() ? withOrigin(withText(entry, "Detail", false), call) : entry);
        }
        return entries.isEmpty() ? parameters : Json.with(parameters, "Entries", Json.array(entries));
    }

    /** Every event says which execution of which machine sent it. */
    private static JsonNode withOrigin(JsonNode entry, TaskCall call) {
        List<JsonNode> resources = new ArrayList<>();
        entry.path("Resources").forEach(resources::add);
        resources.add(Json.text(call.executionArn()));
        resources.add(Json.text(machineOf(call.executionArn())));
        return Json.with(entry, "Resources", Json.array(resources));
    }

    private static String machineOf(String executionArn) {
        String[] parts = executionArn.split(":");
        return String.join(":", List.of(parts).subList(0, 5)) + ":stateMachine:" + parts[6];
    }

    /** A job can tell that a workflow started it. */
    private static JsonNode withMark(JsonNode parameters) {
        JsonNode overrides = parameters.path("ContainerOverrides");
        List<JsonNode> environment = new ArrayList<>();
        overrides.path("Environment").forEach(environment::add);
        environment.add(Json.object(2)
                .put("Name", "MANAGED_BY_AWS")
                .put("Value", "STARTED_BY_STEP_FUNCTIONS")
                .build());
        JsonNode base = overrides.isObject() ? overrides : Json.emptyObject();
        return Json.with(parameters, "ContainerOverrides", Json.with(base, "Environment", Json.array(environment)));
    }
}
