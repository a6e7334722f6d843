package dev.escapement.operations;

import dev.escapement.Execution;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which executions are listed. */
record ExecutionFilter(@Nullable String status, @Nullable Redriven redriven) implements Predicate<Execution> {

    static ExecutionFilter of(Request request) {
        Listed status = request.oneOf("statusFilter", Listed.class);
        return new ExecutionFilter(
                status == null ? null : status.name(), request.oneOf("redriveFilter", Redriven.class));
    }

    @Override
    public boolean test(Execution execution) {
        return (status == null || execution.status().name().equals(status))
                && (redriven == null || (execution.redriveCount() > 0) == (redriven == Redriven.REDRIVEN));
    }

    private enum Listed {
        RUNNING,
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED,
        PENDING_REDRIVE
    }

    enum Redriven {
        REDRIVEN,
        NOT_REDRIVEN
    }
}
