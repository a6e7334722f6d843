package dev.escapement.history;

import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.services.TaskResource.Kind;
import java.util.Objects;

/** Which type of event tells a fact; the service's names are made of what it is about and what happened to it. */
final class EventTypes {

    private EventTypes() {}

    static HistoryEventType of(Fact fact) {
        String name = nameOf(fact);
        return Objects.requireNonNull(HistoryEventType.named(name), name);
    }

    private static String nameOf(Fact fact) {
        if (fact instanceof StateFact state) {
            return ofState(state);
        } else if (fact instanceof TaskFact task) {
            return ofTask(task);
        } else if (fact instanceof ForkFact fork) {
            return ofFork(fork);
        } else if (fact instanceof MapRunFact) {
            return "MapRun" + fact.getClass().getSimpleName();
        }
        return ofExecution((ExecutionFact) fact);
    }

    private static String ofExecution(ExecutionFact fact) {
        return "Execution" + fact.getClass().getSimpleName();
    }

    private static String ofState(StateFact fact) {
        return fact instanceof StateFact.EvaluationFailed
                ? "EvaluationFailed"
                : fact.state().type() + "State" + fact.getClass().getSimpleName();
    }

    private static String ofFork(ForkFact fact) {
        String what = fact.getClass().getSimpleName();
        return what.startsWith("Iteration") ? "Map" + what : fact.state().type() + "State" + what;
    }

    private static String ofTask(TaskFact fact) {
        return subject(fact.resource().kind()) + verb(fact);
    }

    private static String subject(Kind kind) {
        return switch (kind) {
            case FUNCTION -> "LambdaFunction";
            case ACTIVITY -> "Activity";
            case SERVICE, SDK -> "Task";
        };
    }

    private static String verb(TaskFact fact) {
        if (fact instanceof TaskFact.NotSubmitted) {
            return "SubmitFailed";
        }
        if (fact instanceof TaskFact.NotStarted) {
            return fact.resource().kind() == Kind.ACTIVITY ? "ScheduleFailed" : "StartFailed";
        }
        return fact.getClass().getSimpleName();
    }
}
