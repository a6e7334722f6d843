package dev.escapement.definition;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Runs its branches side by side and collects their outputs in order. */
@API(status = Status.EXPERIMENTAL)
public record ParallelState(
        StateCore core, List<Workflow> branches, List<Retrier> retriers, List<Catcher> catchers, Transition transition)
        implements GuardedState {

    public ParallelState {
        branches = List.copyOf(branches);
        retriers = List.copyOf(retriers);
        catchers = List.copyOf(catchers);
    }

    @Override
    public String type() {
        return "Parallel";
    }
}
