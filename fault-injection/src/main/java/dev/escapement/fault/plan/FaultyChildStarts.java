package dev.escapement.fault.plan;

import dev.escapement.integration.ChildStart;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.services.TaskResource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A distributed Map may not start some of its children, or somebody ends them. */
record FaultyChildStarts(ChildStarts starts, FaultyIntegration faults) implements ChildStarts {

    private static final TaskResource START =
            Objects.requireNonNull(TaskResource.parse("arn:aws:states:::states:startExecution"));

    @Override
    public TaskOutcome.@Nullable Failed refusalOf(ChildStart start) {
        Fault fault = faults.strikes(Target.START_CHILD);
        if (fault instanceof RaisedError error) {
            ServiceError usual = ServiceErrors.of(START).forTrouble(error.trouble());
            return error.name() == null
                    ? new TaskOutcome.Failed(usual.name(), usual.cause())
                    : new TaskOutcome.Failed(error.name(), error.cause() == null ? "made to fail" : error.cause());
        }
        if (fault instanceof Interruption interruption) {
            interruption.strike(start.childArn(), faults.outside());
        } else if (fault != null) {
            throw new IllegalStateException("'" + fault + "' cannot happen at @" + Target.START_CHILD + "; throttled,"
                    + " server-error, connection-lost, denied, error(Name), stopped and execution-timeout can");
        }
        return starts.refusalOf(start);
    }
}
