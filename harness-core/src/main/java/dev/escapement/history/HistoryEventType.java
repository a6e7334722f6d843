package dev.escapement.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The types of events in the service's history, all of them, in the order of its API (asl-reference 9.2). */
@API(status = Status.EXPERIMENTAL)
public enum HistoryEventType {
    /** {@code ActivityFailed}. */
    ACTIVITY_FAILED("ActivityFailed", "activityFailedEventDetails"),
    /** {@code ActivityScheduled}. */
    ACTIVITY_SCHEDULED("ActivityScheduled", "activityScheduledEventDetails"),
    /** {@code ActivityScheduleFailed}. */
    ACTIVITY_SCHEDULE_FAILED("ActivityScheduleFailed", "activityScheduleFailedEventDetails"),
    /** {@code ActivityStarted}. */
    ACTIVITY_STARTED("ActivityStarted", "activityStartedEventDetails"),
    /** {@code ActivitySucceeded}. */
    ACTIVITY_SUCCEEDED("ActivitySucceeded", "activitySucceededEventDetails"),
    /** {@code ActivityTimedOut}. */
    ACTIVITY_TIMED_OUT("ActivityTimedOut", "activityTimedOutEventDetails"),
    /** {@code ChoiceStateEntered}. */
    CHOICE_STATE_ENTERED("ChoiceStateEntered", "stateEnteredEventDetails"),
    /** {@code ChoiceStateExited}. */
    CHOICE_STATE_EXITED("ChoiceStateExited", "stateExitedEventDetails"),
    /** {@code ExecutionAborted}. */
    EXECUTION_ABORTED("ExecutionAborted", "executionAbortedEventDetails"),
    /** {@code ExecutionFailed}. */
    EXECUTION_FAILED("ExecutionFailed", "executionFailedEventDetails"),
    /** {@code ExecutionStarted}. */
    EXECUTION_STARTED("ExecutionStarted", "executionStartedEventDetails"),
    /** {@code ExecutionSucceeded}. */
    EXECUTION_SUCCEEDED("ExecutionSucceeded", "executionSucceededEventDetails"),
    /** {@code ExecutionTimedOut}. */
    EXECUTION_TIMED_OUT("ExecutionTimedOut", "executionTimedOutEventDetails"),
    /** {@code FailStateEntered}. */
    FAIL_STATE_ENTERED("FailStateEntered", "stateEnteredEventDetails"),
    /** {@code LambdaFunctionFailed}. */
    LAMBDA_FUNCTION_FAILED("LambdaFunctionFailed", "lambdaFunctionFailedEventDetails"),
    /** {@code LambdaFunctionScheduled}. */
    LAMBDA_FUNCTION_SCHEDULED("LambdaFunctionScheduled", "lambdaFunctionScheduledEventDetails"),
    /** {@code LambdaFunctionScheduleFailed}. */
    LAMBDA_FUNCTION_SCHEDULE_FAILED("LambdaFunctionScheduleFailed", "lambdaFunctionScheduleFailedEventDetails"),
    /** {@code LambdaFunctionStarted}. */
    LAMBDA_FUNCTION_STARTED("LambdaFunctionStarted", null),
    /** {@code LambdaFunctionStartFailed}. */
    LAMBDA_FUNCTION_START_FAILED("LambdaFunctionStartFailed", "lambdaFunctionStartFailedEventDetails"),
    /** {@code LambdaFunctionSucceeded}. */
    LAMBDA_FUNCTION_SUCCEEDED("LambdaFunctionSucceeded", "lambdaFunctionSucceededEventDetails"),
    /** {@code LambdaFunctionTimedOut}. */
    LAMBDA_FUNCTION_TIMED_OUT("LambdaFunctionTimedOut", "lambdaFunctionTimedOutEventDetails"),
    /** {@code MapIterationAborted}. */
    MAP_ITERATION_ABORTED("MapIterationAborted", "mapIterationAbortedEventDetails"),
    /** {@code MapIterationFailed}. */
    MAP_ITERATION_FAILED("MapIterationFailed", "mapIterationFailedEventDetails"),
    /** {@code MapIterationStarted}. */
    MAP_ITERATION_STARTED("MapIterationStarted", "mapIterationStartedEventDetails"),
    /** {@code MapIterationSucceeded}. */
    MAP_ITERATION_SUCCEEDED("MapIterationSucceeded", "mapIterationSucceededEventDetails"),
    /** {@code MapStateAborted}. */
    MAP_STATE_ABORTED("MapStateAborted", null),
    /** {@code MapStateEntered}. */
    MAP_STATE_ENTERED("MapStateEntered", "stateEnteredEventDetails"),
    /** {@code MapStateExited}. */
    MAP_STATE_EXITED("MapStateExited", "stateExitedEventDetails"),
    /** {@code MapStateFailed}. */
    MAP_STATE_FAILED("MapStateFailed", null),
    /** {@code MapStateStarted}. */
    MAP_STATE_STARTED("MapStateStarted", "mapStateStartedEventDetails"),
    /** {@code MapStateSucceeded}. */
    MAP_STATE_SUCCEEDED("MapStateSucceeded", null),
    /** {@code ParallelStateAborted}. */
    PARALLEL_STATE_ABORTED("ParallelStateAborted", null),
    /** {@code ParallelStateEntered}. */
    PARALLEL_STATE_ENTERED("ParallelStateEntered", "stateEnteredEventDetails"),
    /** {@code ParallelStateExited}. */
    PARALLEL_STATE_EXITED("ParallelStateExited", "stateExitedEventDetails"),
    /** {@code ParallelStateFailed}. */
    PARALLEL_STATE_FAILED("ParallelStateFailed", null),
    /** {@code ParallelStateStarted}. */
    PARALLEL_STATE_STARTED("ParallelStateStarted", null),
    /** {@code ParallelStateSucceeded}. */
    PARALLEL_STATE_SUCCEEDED("ParallelStateSucceeded", null),
    /** {@code PassStateEntered}. */
    PASS_STATE_ENTERED("PassStateEntered", "stateEnteredEventDetails"),
    /** {@code PassStateExited}. */
    PASS_STATE_EXITED("PassStateExited", "stateExitedEventDetails"),
    /** {@code SucceedStateEntered}. */
    SUCCEED_STATE_ENTERED("SucceedStateEntered", "stateEnteredEventDetails"),
    /** {@code SucceedStateExited}. */
    SUCCEED_STATE_EXITED("SucceedStateExited", "stateExitedEventDetails"),
    /** {@code TaskFailed}. */
    TASK_FAILED("TaskFailed", "taskFailedEventDetails"),
    /** {@code TaskScheduled}. */
    TASK_SCHEDULED("TaskScheduled", "taskScheduledEventDetails"),
    /** {@code TaskStarted}. */
    TASK_STARTED("TaskStarted", "taskStartedEventDetails"),
    /** {@code TaskStartFailed}. */
    TASK_START_FAILED("TaskStartFailed", "taskStartFailedEventDetails"),
    /** {@code TaskStateAborted}. */
    TASK_STATE_ABORTED("TaskStateAborted", null),
    /** {@code TaskStateEntered}. */
    TASK_STATE_ENTERED("TaskStateEntered", "stateEnteredEventDetails"),
    /** {@code TaskStateExited}. */
    TASK_STATE_EXITED("TaskStateExited", "stateExitedEventDetails"),
    /** {@code TaskSubmitFailed}. */
    TASK_SUBMIT_FAILED("TaskSubmitFailed", "taskSubmitFailedEventDetails"),
    /** {@code TaskSubmitted}. */
    TASK_SUBMITTED("TaskSubmitted", "taskSubmittedEventDetails"),
    /** {@code TaskSucceeded}. */
    TASK_SUCCEEDED("TaskSucceeded", "taskSucceededEventDetails"),
    /** {@code TaskTimedOut}. */
    TASK_TIMED_OUT("TaskTimedOut", "taskTimedOutEventDetails"),
    /** {@code WaitStateAborted}. */
    WAIT_STATE_ABORTED("WaitStateAborted", null),
    /** {@code WaitStateEntered}. */
    WAIT_STATE_ENTERED("WaitStateEntered", "stateEnteredEventDetails"),
    /** {@code WaitStateExited}. */
    WAIT_STATE_EXITED("WaitStateExited", "stateExitedEventDetails"),
    /** {@code MapRunAborted}. */
    MAP_RUN_ABORTED("MapRunAborted", null),
    /** {@code MapRunFailed}. */
    MAP_RUN_FAILED("MapRunFailed", "mapRunFailedEventDetails"),
    /** {@code MapRunStarted}. */
    MAP_RUN_STARTED("MapRunStarted", "mapRunStartedEventDetails"),
    /** {@code MapRunSucceeded}. */
    MAP_RUN_SUCCEEDED("MapRunSucceeded", null),
    /** {@code ExecutionRedriven}. */
    EXECUTION_REDRIVEN("ExecutionRedriven", "executionRedrivenEventDetails"),
    /** {@code MapRunRedriven}. */
    MAP_RUN_REDRIVEN("MapRunRedriven", "mapRunRedrivenEventDetails"),
    /** {@code EvaluationFailed}. */
    EVALUATION_FAILED("EvaluationFailed", "evaluationFailedEventDetails");

    private static final Map<String, HistoryEventType> BY_NAME = byName();

    private final String apiName;
    private final @Nullable String detailsMember;

    HistoryEventType(String apiName, @Nullable String detailsMember) {
        this.apiName = apiName;
        this.detailsMember = detailsMember;
    }

    /** The type with the name used by the service; {@code null} if there is none. */
    public static @Nullable HistoryEventType named(String apiName) {
        return BY_NAME.get(apiName);
    }

    /** The name used by the service: {@code TaskStateEntered}. */
    public String apiName() {
        return apiName;
    }

    /** The member that holds its details; {@code null} for types without any. */
    public @Nullable String detailsMember() {
        return detailsMember;
    }

    @Override
    public String toString() {
        return apiName;
    }

    private static Map<String, HistoryEventType> byName() {
        Map<String, HistoryEventType> names = new LinkedHashMap<>();
        for (HistoryEventType type : values()) {
            names.put(type.apiName, type);
        }
        return Collections.unmodifiableMap(names);
    }
}
