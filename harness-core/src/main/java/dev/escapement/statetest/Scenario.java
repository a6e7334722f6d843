package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances under which a state is tried: a request that has been found sound.
 *
 * @param input the state's input
 * @param variables the workflow variables by name
 * @param context the context object; {@code null} for one made up
 * @param mock what the state's work came to; {@code null} to have it done
 * @param roleArn the execution's role
 * @param level how much is to be told
 * @param retries how often the retrier that names the error has tried again
 * @param failedIterations how many iterations of a Map failed; {@code null} when nobody says
 * @param readerData what the item reader would have read
 */
record Scenario(
        JsonNode input,
        Map<String, JsonNode> variables,
        @Nullable JsonNode context,
        @Nullable Mock mock,
        @Nullable String roleArn,
        InspectionLevel level,
        int retries,
        @Nullable Integer failedIterations,
        @Nullable String readerData) {

    static Scenario of(JsonNode request, @Nullable Mock mock, TestedState tested) {
        MockRules.check(mock, tested.state());
        JsonNode configuration = request.path("stateConfiguration");
        String context = request.path("context").textValue();
        JsonNode contextObject = context == null ? null : ContextRules.read(context, tested.state());
        checkCause(configuration.path("errorCausedByState").textValue(), tested);
        JsonNode failed = configuration.path("mapIterationFailureCount");
        return new Scenario(
                input(request.path("input").asText("{}")),
                variables(request.path("variables").asText("{}")),
                contextObject,
                mock,
                role(request.path("roleArn").textValue()),
                InspectionLevel.valueOf(request.path("inspectionLevel").asText("INFO")),
                retries(configuration.path("retrierRetryCount"), contextObject),
                failed.isNumber() ? failed.intValue() : null,
                configuration.path("mapItemReaderData").textValue());
    }

    /** What the mock says, where the state could not be tried without one. */
    TaskOutcome mockedOutcome() {
        if (mock == null) {
            throw new IllegalStateException("a state that needs a mock has come through without one");
        }
        return mock.outcome();
    }

    /** The documentation counts retries by the context object too, where nothing else is said. */
    private static int retries(JsonNode count, @Nullable JsonNode context) {
        return count.isNumber() || context == null
                ? count.intValue()
                : context.path("State").path("RetryCount").intValue();
    }

    private static JsonNode input(String text) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw StateTestRefusedException.other(
                    "InvalidExecutionInput",
                    "Invalid State Machine Execution Input: '"
                            + (text.isEmpty() ? "Invalid execution input." : problem.getMessage()) + "'");
        }
    }

    private static Map<String, JsonNode> variables(String text) {
        JsonNode variables;
        try {
            variables = Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw StateTestRefusedException.validation("Variables must be valid JSON", ": " + problem.getMessage());
        }
        if (!variables.isObject()) {
            throw StateTestRefusedException.validation("Variables must be a JSON object");
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        variables.properties().forEach(member -> values.put(member.getKey(), member.getValue()));
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable String role(@Nullable String arn) {
        if (arn != null && !arn.startsWith("arn:")) {
            throw StateTestRefusedException.other("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: " + arn + "'");
        }
        return arn;
    }

    private static void checkCause(@Nullable String state, TestedState tested) {
        boolean unknown = state != null
                && tested.contained().stream()
                        .noneMatch(inner -> inner.state().name().equals(state));
        if (unknown) {
            throw StateTestRefusedException.validation(
                    "State not found in definition", ": '" + tested.state().name() + "' contains no '" + state + "'");
        }
    }
}
