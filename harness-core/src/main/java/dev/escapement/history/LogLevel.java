package dev.escapement.history;

import java.util.EnumSet;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which events a state machine logs (asl-reference 3.13). */
@API(status = Status.EXPERIMENTAL)
public enum LogLevel {
    /** Every event. */
    ALL(EnumSet.allOf(HistoryEventType.class)),
    /** What goes wrong, in states and on the whole. */
    ERROR(EnumSet.of(
            HistoryEventType.ACTIVITY_FAILED,
            HistoryEventType.ACTIVITY_SCHEDULE_FAILED,
            HistoryEventType.ACTIVITY_TIMED_OUT,
            HistoryEventType.EVALUATION_FAILED,
            HistoryEventType.EXECUTION_ABORTED,
            HistoryEventType.EXECUTION_FAILED,
            HistoryEventType.EXECUTION_TIMED_OUT,
            HistoryEventType.FAIL_STATE_ENTERED,
            HistoryEventType.LAMBDA_FUNCTION_FAILED,
            HistoryEventType.LAMBDA_FUNCTION_SCHEDULE_FAILED,
            HistoryEventType.LAMBDA_FUNCTION_START_FAILED,
            HistoryEventType.LAMBDA_FUNCTION_TIMED_OUT,
            HistoryEventType.MAP_ITERATION_ABORTED,
            HistoryEventType.MAP_ITERATION_FAILED,
            HistoryEventType.MAP_RUN_ABORTED,
            HistoryEventType.MAP_RUN_FAILED,
            HistoryEventType.MAP_STATE_ABORTED,
            HistoryEventType.MAP_STATE_FAILED,
            HistoryEventType.PARALLEL_STATE_ABORTED,
            HistoryEventType.PARALLEL_STATE_FAILED,
            HistoryEventType.TASK_FAILED,
            HistoryEventType.TASK_START_FAILED,
            HistoryEventType.TASK_STATE_ABORTED,
            HistoryEventType.TASK_SUBMIT_FAILED,
            HistoryEventType.TASK_TIMED_OUT,
            HistoryEventType.WAIT_STATE_ABORTED)),
    /** How executions end, if not well. */
    FATAL(EnumSet.of(
            HistoryEventType.EXECUTION_ABORTED,
            HistoryEventType.EXECUTION_FAILED,
            HistoryEventType.EXECUTION_TIMED_OUT)),
    /** Nothing. */
    OFF(EnumSet.noneOf(HistoryEventType.class));

    private final Set<HistoryEventType> logged;

    LogLevel(Set<HistoryEventType> logged) {
        this.logged = logged;
    }

    /** Whether an event of the type is logged. */
    public boolean logs(HistoryEventType type) {
        return logged.contains(type);
    }
}
