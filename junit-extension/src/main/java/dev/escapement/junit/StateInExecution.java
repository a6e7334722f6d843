package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.reading.VisitedState;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A state of an execution's machine, visited or not.
 *
 * @param execution the execution
 * @param name the state
 */
@API(status = Status.EXPERIMENTAL)
public record StateInExecution(Execution execution, String name) {

    /** Its visits, in the order in which they began. */
    public List<VisitedState> visits() {
        return VisitedState.of(execution.journal()).stream()
                .filter(visit -> visit.state().equals(name))
                .toList();
    }

    @Override
    public String toString() {
        return name + " of " + execution.name();
    }
}
