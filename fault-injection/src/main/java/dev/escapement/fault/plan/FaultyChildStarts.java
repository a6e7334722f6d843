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
        if (faults.strikes(OwnWork.START_CHILD, "", RaisedError.class) instanceof RaisedError error) {
            return failure(error);
        }
        if (faults.strikes(OwnWork.START_CHILD, "", Interruption.class) instanceof Interruption interruption) {
            interruption.strike(start.childArn(), faults.outside());
        }
        return starts.refusalOf(start);
    }

    static TaskOutcome.Failed failure(RaisedError error) {
        ServiceError usual = ServiceErrors.of(START).forTrouble(error.trouble());
        return error.name() == null
                ? new TaskOutcome.Failed(usual.name(), usual.cause())
                : new TaskOutcome.Failed(error.name(), error.cause() == null ? "made to fail" : error.cause());
    }
}
