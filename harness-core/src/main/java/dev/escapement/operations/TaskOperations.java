package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.integration.TaskTokens;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of workers: activities and task tokens. */
final class TaskOperations {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ERROR = 256;
    private static final int LONGEST_CAUSE = 32_768;
    private static final int LONGEST_TOKEN = 2_048;
    private static final int LONGEST_OUTPUT = 262_144;

    private final Account account;

    private TaskOperations(Account account) {
        this.account = account;
    }

    static void in(Account account, Map<String, Operation> operations) {
        TaskOperations own = new TaskOperations(account);
        operations.put("CreateActivity", Operation.of(own::create));
        operations.put("DescribeActivity", Operation.of(own::describe));
        operations.put(
                "DeleteActivity",
                Operation.silent(request -> account.activities().delete(request.arn("activityArn"))));
        operations.put("ListActivities", Operation.of(own::list));
        operations.put("GetActivityTask", own::poll);
        operations.put("SendTaskSuccess", Operation.silent(own::succeed));
        operations.put("SendTaskFailure", Operation.silent(own::fail));
        operations.put(
                "SendTaskHeartbeat", Operation.silent(request -> own.tokens().heartbeat(token(request))));
    }

    private JsonNode create(Request request) {
        Activity activity = account.activities()
                .create(request.required("name", request.text("name", LONGEST_NAME)), request.tags());
        return Json.object(2)
                .put("activityArn", activity.arn())
                .put("creationDate", WireTime.of(activity.createdAt()))
                .build();
    }

    private JsonNode describe(Request request) {
        Activity activity = account.activities().get(request.arn("activityArn"));
        return Json.object(4)
                .put("activityArn", activity.arn())
                .put("name", activity.name())
                .put("creationDate", WireTime.of(activity.createdAt()))
                .put(
                        "encryptionConfiguration",
                        Json.object(1).put("type", "AWS_OWNED_KEY").build())
                .build();
    }

    private JsonNode list(Request request) {
        return Page.of(
                        request,
                        account.simulation().now(),
                        "activities",
                        account.activities().all(),
                        activity -> true,
                        Activity::arn)
                .toJson(
                        "activities",
                        activity -> Json.object(3)
                                .put("activityArn", activity.arn())
                                .put("name", activity.name())
                                .put("creationDate", WireTime.of(activity.createdAt()))
                                .build());
    }

    private void poll(Request request, Reply reply) {
        ActivityPoll poll =
                account.activities().poll(request.arn("activityArn"), request.text("workerName", LONGEST_NAME));
        reply.whenGivenUp(poll::giveUp);
        poll.whenOver(() -> reply.answer(given(poll.task())));
    }

    private static JsonNode given(@Nullable ActivityTask task) {
        return task == null
                ? Json.emptyObject()
                : Json.object(2)
                        .put("taskToken", task.token())
                        .put("input", task.input())
                        .build();
    }

    private void succeed(Request request) {
        String token = token(request);
        String output = request.required("output", request.text("output", LONGEST_OUTPUT));
        tokens().succeed(token, parsed(output));
    }

    private static JsonNode parsed(String output) {
        try {
            return Json.parse(output);
        } catch (JsonSyntaxException problem) {
            throw new TaskTokenException("InvalidOutput", "Invalid Output: '" + problem.getMessage() + "'");
        }
    }

    private void fail(Request request) {
        tokens().fail(token(request), request.text("error", LONGEST_ERROR), request.text("cause", LONGEST_CAUSE));
    }

    private static String token(Request request) {
        return request.required("taskToken", request.text("taskToken", LONGEST_TOKEN));
    }

    private TaskTokens tokens() {
        return account.simulation().taskTokens();
    }
}
