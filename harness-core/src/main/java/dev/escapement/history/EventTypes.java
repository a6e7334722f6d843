package dev.escapement.history;

import static dev.escapement.history.HistoryEventType.*;

import dev.escapement.definition.MapState;
import dev.escapement.definition.State;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.services.TaskResource.Kind;

/** Which type of event tells a fact. */
final class EventTypes {

    private EventTypes() {}

    static HistoryEventType of(Fact fact) {
        if (fact instanceof StateFact state) {
            return ofState(state);
        } else if (fact instanceof TaskFact task) {
            return ofTask(task);
        } else if (fact instanceof ForkFact fork) {
            return ofFork(fork);
        } else {
            return ofExecution((ExecutionFact) fact);
        }
    }

    private static HistoryEventType ofExecution(ExecutionFact fact) {
        if (fact instanceof ExecutionFact.Started) {
            return EXECUTION_STARTED;
        } else if (fact instanceof ExecutionFact.Succeeded) {
            return EXECUTION_SUCCEEDED;
        } else if (fact instanceof ExecutionFact.Failed) {
            return EXECUTION_FAILED;
        } else if (fact instanceof ExecutionFact.Aborted) {
            return EXECUTION_ABORTED;
        } else {
            return EXECUTION_TIMED_OUT;
        }
    }

    private static HistoryEventType ofState(StateFact fact) {
        if (fact instanceof StateFact.Entered) {
            return entered(fact.state());
        } else if (fact instanceof StateFact.Exited) {
            return exited(fact.state());
        } else if (fact instanceof StateFact.Aborted) {
            return aborted(fact.state());
        } else {
            return EVALUATION_FAILED;
        }
    }

    private static HistoryEventType entered(State state) {
        return switch (state.type()) {
            case "Pass" -> PASS_STATE_ENTERED;
            case "Task" -> TASK_STATE_ENTERED;
            case "Choice" -> CHOICE_STATE_ENTERED;
            case "Wait" -> WAIT_STATE_ENTERED;
            case "Succeed" -> SUCCEED_STATE_ENTERED;
            case "Fail" -> FAIL_STATE_ENTERED;
            case "Parallel" -> PARALLEL_STATE_ENTERED;
            default -> MAP_STATE_ENTERED;
        };
    }

    private static HistoryEventType exited(State state) {
        return switch (state.type()) {
            case "Pass" -> PASS_STATE_EXITED;
            case "Task" -> TASK_STATE_EXITED;
            case "Choice" -> CHOICE_STATE_EXITED;
            case "Wait" -> WAIT_STATE_EXITED;
            case "Succeed" -> SUCCEED_STATE_EXITED;
            case "Parallel" -> PARALLEL_STATE_EXITED;
            default -> MAP_STATE_EXITED;
        };
    }

    private static HistoryEventType aborted(State state) {
        return switch (state.type()) {
            case "Task" -> TASK_STATE_ABORTED;
            case "Wait" -> WAIT_STATE_ABORTED;
            case "Parallel" -> PARALLEL_STATE_ABORTED;
            default -> MAP_STATE_ABORTED;
        };
    }

    private static HistoryEventType ofTask(TaskFact fact) {
        Kind kind = fact.resource().kind();
        if (fact instanceof TaskFact.Scheduled) {
            return pick(kind, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED, TASK_SCHEDULED);
        } else if (fact instanceof TaskFact.Started) {
            return pick(kind, LAMBDA_FUNCTION_STARTED, ACTIVITY_STARTED, TASK_STARTED);
        } else if (fact instanceof TaskFact.NotStarted) {
            return pick(kind, LAMBDA_FUNCTION_START_FAILED, ACTIVITY_SCHEDULE_FAILED, TASK_START_FAILED);
        } else if (fact instanceof TaskFact.Submitted) {
            return TASK_SUBMITTED;
        } else if (fact instanceof TaskFact.NotSubmitted) {
            return TASK_SUBMIT_FAILED;
        } else if (fact instanceof TaskFact.Succeeded) {
            return pick(kind, LAMBDA_FUNCTION_SUCCEEDED, ACTIVITY_SUCCEEDED, TASK_SUCCEEDED);
        } else if (fact instanceof TaskFact.Failed) {
            return pick(kind, LAMBDA_FUNCTION_FAILED, ACTIVITY_FAILED, TASK_FAILED);
        } else {
            return pick(kind, LAMBDA_FUNCTION_TIMED_OUT, ACTIVITY_TIMED_OUT, TASK_TIMED_OUT);
        }
    }

    private static HistoryEventType pick(
            Kind kind, HistoryEventType function, HistoryEventType activity, HistoryEventType service) {
        return switch (kind) {
            case FUNCTION -> function;
            case ACTIVITY -> activity;
            case SERVICE, SDK -> service;
        };
    }

    private static HistoryEventType ofFork(ForkFact fact) {
        boolean map = fact.state() instanceof MapState;
        if (fact instanceof ForkFact.Started) {
            return map ? MAP_STATE_STARTED : PARALLEL_STATE_STARTED;
        } else if (fact instanceof ForkFact.Succeeded) {
            return map ? MAP_STATE_SUCCEEDED : PARALLEL_STATE_SUCCEEDED;
        } else if (fact instanceof ForkFact.Failed) {
            return map ? MAP_STATE_FAILED : PARALLEL_STATE_FAILED;
        } else if (fact instanceof ForkFact.IterationStarted) {
            return MAP_ITERATION_STARTED;
        } else if (fact instanceof ForkFact.IterationSucceeded) {
            return MAP_ITERATION_SUCCEEDED;
        } else if (fact instanceof ForkFact.IterationFailed) {
            return MAP_ITERATION_FAILED;
        } else {
            return MAP_ITERATION_ABORTED;
        }
    }
}
