package dev.escapement.definition;

import dev.escapement.expression.Expression;
import dev.escapement.services.TaskResource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Has something done outside.
 *
 * @param timeoutSeconds a whole number of seconds per attempt
 * @param heartbeatSeconds a whole number of seconds between signs of life
 * @param credentials an object with {@code RoleArn}
 */
@API(status = Status.EXPERIMENTAL)
public record TaskState(
        StateCore core,
        TaskResource resource,
        @Nullable Expression timeoutSeconds,
        @Nullable Expression heartbeatSeconds,
        @Nullable Expression credentials,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Transition transition)
        implements GuardedState {

    public TaskState {
        retriers = List.copyOf(retriers);
        catchers = List.copyOf(catchers);
    }

    /** Whether somebody outside is handed a token that ends it. */
    public boolean hasToken() {
        return resource.pattern().submits() || resource.kind() == TaskResource.Kind.ACTIVITY;
    }

    @Override
    public String type() {
        return "Task";
    }
}
