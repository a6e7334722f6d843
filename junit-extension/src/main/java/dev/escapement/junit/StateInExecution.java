package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.reading.ForkedChild;
import dev.escapement.reading.VisitedState;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A state of an execution's machine, visited or not.
 *
 * @param execution the execution
 * @param name the state
 * @param place in which branch or iteration only; empty for wherever
 * @param visits there, in the order in which they began
 */
@API(status = Status.EXPERIMENTAL)
public record StateInExecution(Execution execution, String name, String place, List<VisitedState> visits) {

    static StateInExecution of(Execution execution, String name) {
        return of(execution, name, "", VisitedState.of(execution.journal()));
    }

    static StateInExecution in(ForkedChild child, Execution execution, String name) {
        return of(execution, name, child.path().toString(), child.visits());
    }

    private static StateInExecution of(Execution execution, String name, String place, List<VisitedState> among) {
        return new StateInExecution(
                execution,
                name,
                place,
                among.stream().filter(visit -> visit.state().equals(name)).toList());
    }

    @Override
    public String toString() {
        return place.isEmpty() ? name : name + " in " + place;
    }
}
