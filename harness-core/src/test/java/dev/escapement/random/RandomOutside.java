package dev.escapement.random;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.Random;

/** Answers calls at random, the same way for the same seed and place. */
final class RandomOutside implements Integration {

    private final long seed;

    RandomOutside(long seed) {
        this.seed = seed;
    }

    @Override
    public TaskReply call(TaskCall call) {
        Random random = new Random(seed * 31 + call.site().toString().hashCode());
        TaskReply end = end(random).after(Duration.ofMillis(random.nextInt(60_000)));
        return switch (call.resource().pattern()) {
            case REQUEST_RESPONSE -> call.taskToken() == null ? end : TaskReply.pickedUp("worker", end);
            default -> random.nextInt(10) == 0 ? end : TaskReply.submitted(Json.parse("{\"MessageId\":\"m\"}"), end);
        };
    }

    private static TaskReply end(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> TaskReply.failure("Busy", "try later");
            case 1 -> TaskReply.failure("Boom", null);
            case 2 -> TaskReply.awaiting();
            case 3 -> TaskReply.failure(null, null);
            case 4 -> TaskReply.success(Json.text("x".repeat(random.nextInt(4) == 0 ? 270_000 : 10)));
            default -> TaskReply.success(Json.parse("{\"n\": 3, \"list\": [1, 2], \"deep\": {\"er\": \"äöü\"}}"));
        };
    }
}
