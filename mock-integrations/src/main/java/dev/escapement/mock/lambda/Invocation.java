package dev.escapement.mock.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One run of a function, as its code may know it.
 *
 * @param function what runs
 * @param functionArn as it was called
 * @param version as far as the call tells
 * @param requestId the same for the same call in every run of the test
 * @param input the event as JSON text
 * @param at the virtual time
 * @param timeout what the run is granted
 */
record Invocation(
        LambdaFunction function,
        String functionArn,
        String version,
        String requestId,
        String input,
        Instant at,
        Duration timeout) {

    static Invocation of(TaskCall call, LambdaFunction function) {
        String arn = FunctionName.arnOf(function.name(), call);
        return new Invocation(
                function, arn, versionOf(arn), requestIdOf(call), inputOf(call), call.at(), function.timeoutOf(call));
    }

    /** The virtual clock stands still while code runs, so nothing of its time is ever used up. */
    int remainingMillis() {
        return Math.toIntExact(timeout.toMillis());
    }

    private static String inputOf(TaskCall call) {
        if (call.resource().kind() == Kind.FUNCTION) {
            return Json.write(call.parameters());
        }
        JsonNode payload = call.parameters().path("Payload");
        if (payload.isMissingNode()) {
            return "{}";
        }
        // The SDK's own member is bytes: a text there is the JSON itself.
        boolean textOfJson = call.resource().kind() == Kind.SDK && payload.isTextual();
        return textOfJson ? payload.textValue() : Json.write(payload);
    }

    private static String versionOf(String arn) {
        String qualifier = arn.substring(arn.lastIndexOf(':') + 1);
        return qualifier.chars().allMatch(Character::isDigit) ? qualifier : "$LATEST";
    }

    private static String requestIdOf(TaskCall call) {
        String site = "request/" + call.executionArn() + "/" + call.site();
        return UUID.nameUUIDFromBytes(site.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
