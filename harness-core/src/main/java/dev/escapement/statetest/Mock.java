package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.services.FieldValidationMode;
import org.jspecify.annotations.Nullable;

/**
 * What the work of the state is said to have come to.
 *
 * @param outcome its result or its error
 * @param mode how a result is compared with the service's model
 */
record Mock(TaskOutcome outcome, FieldValidationMode mode) {

    /** The mock of a request; {@code null} when it has none. */
    static @Nullable Mock of(JsonNode request) {
        JsonNode mock = request.path("mock");
        if (!mock.isObject()) {
            return null;
        }
        if (request.path("revealSecrets").asBoolean()) {
            throw StateTestRefusedException.validation(
                    "TestState does not support RevealSecrets when a mock is specified.");
        }
        if (mock.path("result").isTextual() == mock.path("errorOutput").isObject()) {
            throw StateTestRefusedException.validation(
                    "A test mock should have only one of the following fields: [result, errorOutput].");
        }
        return new Mock(
                outcome(mock),
                FieldValidationMode.valueOf(mock.path("fieldValidationMode").asText("STRICT")));
    }

    private static TaskOutcome outcome(JsonNode mock) {
        String result = mock.path("result").textValue();
        return result == null ? failed(mock.path("errorOutput")) : new TaskOutcome.Succeeded(parsed(result));
    }

    private static JsonNode parsed(String result) {
        try {
            return Json.parse(result);
        } catch (JsonSyntaxException problem) {
            throw StateTestRefusedException.validation("Mocked result must be valid JSON", ": " + problem.getMessage());
        }
    }

    private static TaskOutcome failed(JsonNode errorOutput) {
        if (!errorOutput.path("error").isTextual()) {
            throw StateTestRefusedException.validation(
                    "1 validation error detected: Value null at 'mock.errorOutput.error' failed to satisfy constraint: "
                            + "Member must not be null");
        }
        return new TaskOutcome.Failed(
                errorOutput.path("error").textValue(), errorOutput.path("cause").textValue());
    }
}
