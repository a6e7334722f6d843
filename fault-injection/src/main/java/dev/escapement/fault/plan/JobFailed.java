package dev.escapement.fault.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource.Pattern;
import org.jspecify.annotations.Nullable;

/** The job is accepted and then fails or is killed; of a child execution the service tells that it was aborted. */
record JobFailed() implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        TaskCall call = strike.call();
        return TaskReply.submitted(
                Json.emptyObject(), TaskReply.failure("States.TaskFailed", Json.write(cause(call.parameters()))));
    }

    private static JsonNode cause(JsonNode parameters) {
        return Json.object()
                .putIfPresent("Input", parameters.get("Input"))
                .putIfPresent("Name", parameters.get("Name"))
                .putIfPresent("StateMachineArn", parameters.get("StateMachineArn"))
                .put("Status", parameters.has("StateMachineArn") ? "ABORTED" : "FAILED")
                .build();
    }

    @Override
    public String errorAt(TaskCall call) {
        return "States.TaskFailed";
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        Pattern pattern = call.resource().pattern();
        return pattern == Pattern.SYNC || pattern == Pattern.SYNC_2 ? null : "the Task starts no job";
    }

    @Override
    public String inWords() {
        return "starts a job that is killed";
    }

    @Override
    public String toString() {
        return "job-failed";
    }
}
