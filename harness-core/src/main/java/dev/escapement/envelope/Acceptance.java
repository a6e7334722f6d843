package dev.escapement.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What an optimised integration answers to a call that it accepts (asl-reference 6.4), without metadata. */
final class Acceptance {

    private static final String HERE = ":us-east-1:123456789012:";

    private Acceptance() {}

    static JsonNode payloadFor(TaskCall call) {
        TaskResource resource = call.resource();
        return switch (resource.service() + ":" + resource.action()) {
            case "sqs:sendMessage" -> message(call);
            case "sns:publish" ->
                Json.object().put("MessageId", Identity.of(call, "message")).build();
            case "events:putEvents" -> events(call);
            case "states:startExecution" -> execution(call);
            case "ecs:runTask" -> task(call);
            case "batch:submitJob" -> job(call);
            case "glue:startJobRun" ->
                Json.object()
                        .putIfPresent("JobName", call.parameters().get("JobName"))
                        .put("JobRunId", "jr_" + Identity.of(call, "job"))
                        .build();
            case "athena:startQueryExecution" ->
                Json.object()
                        .put("QueryExecutionId", Identity.of(call, "query"))
                        .build();
            default -> modelled(resource);
        };
    }

    private static JsonNode message(TaskCall call) {
        JsonNode body = call.parameters().path("MessageBody");
        String text = body.isContainerNode() ? Json.write(body) : body.asText();
        return Json.object()
                .put("MD5OfMessageBody", md5(text))
                .put("MessageId", Identity.of(call, "message"))
                .build();
    }

    private static JsonNode events(TaskCall call) {
        List<JsonNode> entries = new ArrayList<>();
        for (int i = 0; i < call.parameters().path("Entries").size(); i++) {
            entries.add(Json.object()
                    .put("EventId", Identity.of(call, "event " + i))
                    .build());
        }
        return Json.object()
                .put("Entries", Json.array(entries))
                .put("FailedEntryCount", 0)
                .build();
    }

    private static JsonNode execution(TaskCall call) {
        String machine = call.parameters().path("StateMachineArn").asText("");
        String name = call.parameters().path("Name").asText(Identity.of(call, "execution"));
        String arn = machine.replaceFirst(":stateMachine:", ":execution:") + ":" + name;
        return Json.object()
                .put("ExecutionArn", arn)
                .put("StartDate", call.at().toEpochMilli())
                .build();
    }

    private static JsonNode task(TaskCall call) {
        JsonNode task = Json.object()
                .put("LastStatus", "PROVISIONING")
                .put("StartedBy", "AWS Step Functions")
                .put("TaskArn", "arn:aws:ecs" + HERE + "task/" + Identity.of(call, "task"))
                .build();
        return Json.object()
                .put("Failures", Json.emptyArray())
                .put("Tasks", Json.array(List.of(task)))
                .build();
    }

    private static JsonNode job(TaskCall call) {
        String id = Identity.of(call, "job");
        return Json.object()
                .put("JobArn", "arn:aws:batch" + HERE + "job/" + id)
                .put("JobId", id)
                .putIfPresent("JobName", call.parameters().get("JobName"))
                .build();
    }

    /** Of all others the model knows at least what must be there. */
    private static JsonNode modelled(TaskResource resource) {
        TaskResource call = new TaskResource(
                resource.arn(),
                resource.kind(),
                resource.service(),
                resource.action(),
                TaskResource.Pattern.REQUEST_RESPONSE);
        return TaskContract.find(call, ServiceCatalog.installed()) instanceof ContractFinding.Known known
                ? known.contract().smallestResult()
                : Json.emptyObject();
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has MD5", impossible);
        }
    }
}
