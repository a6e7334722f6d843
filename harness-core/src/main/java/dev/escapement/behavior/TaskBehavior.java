package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.TaskState;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for the resource to be called with the state's parameters. */
final class TaskBehavior implements Behavior<TaskState> {

    @Override
    public Step enter(TaskState state, Visit visit) {
        Bindings scope = visit.scope();
        JsonNode parameters = visit.workInput();
        return new Step.Call(
                state.resource(),
                parameters,
                seconds(state.timeoutSeconds(), scope),
                seconds(state.heartbeatSeconds(), scope),
                roleArn(state.credentials(), scope),
                state.transition());
    }

    private static @Nullable Duration seconds(@Nullable Expression expression, Bindings scope) {
        return expression == null
                ? null
                : Duration.ofSeconds(expression.evaluate(scope).longValue());
    }

    private static @Nullable String roleArn(@Nullable Expression credentials, Bindings scope) {
        return credentials == null
                ? null
                : credentials.evaluate(scope).path("RoleArn").asText();
    }
}
