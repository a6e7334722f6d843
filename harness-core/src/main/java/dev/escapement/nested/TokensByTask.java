package dev.escapement.nested;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.integration.TaskTokens;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Task tokens that a machine hands back for another one: {@code aws-sdk:sfn:sendTaskSuccess} and its kin. */
final class TokensByTask {

    private @Nullable Outside simulation;

    void joins(Outside outside) {
        simulation = outside;
    }

    /** {@code null} for what is no business of this simulation: another action, or a token that was not issued here. */
    @Nullable TaskReply answer(TaskCall call) {
        String token = NestedExecutions.text(call, "TaskToken");
        TaskTokens tokens = Objects.requireNonNull(simulation, "asked before joining a simulation")
                .taskTokens();
        if (token == null || !tokens.knows(token)) {
            return null;
        }
        return switch (call.resource().action()) {
            case "sendTaskSuccess" -> done(() -> tokens.succeed(token, output(call)));
            case "sendTaskFailure" ->
                done(() ->
                        tokens.fail(token, NestedExecutions.text(call, "Error"), NestedExecutions.text(call, "Cause")));
            case "sendTaskHeartbeat" -> done(() -> tokens.heartbeat(token));
            default -> null;
        };
    }

    private static TaskReply done(Runnable request) {
        request.run();
        return TaskReply.success(Json.emptyObject());
    }

    private static JsonNode output(TaskCall call) {
        String text = NestedExecutions.text(call, "Output");
        try {
            return Json.parse(text == null ? "" : text);
        } catch (JsonSyntaxException problem) {
            throw new TaskTokenException("InvalidOutput", "Invalid Output: '" + problem.getMessage() + "'");
        }
    }
}
