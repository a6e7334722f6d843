package dev.escapement.fault.plan;

import dev.escapement.integration.ExecutionStart;
import dev.escapement.integration.ExecutionStarts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Executions run more than once, or somebody ends them. */
record FaultyExecutionStarts(ExecutionStarts starts, FaultyIntegration faults) implements ExecutionStarts {

    @Override
    public List<Duration> repetitionsOf(ExecutionStart start) {
        // What else can happen to the start of a child happens where the Map asks for it.
        Fault fault = start.isOfMapRun()
                ? faults.strikes(OwnWork.START_CHILD, start.machineName(), RunTwice.class)
                : faults.strikes(OwnWork.START, start.machineName(), Fault.class);
        if (fault instanceof Interruption interruption) {
            interruption.strike(start.executionArn(), faults.outside());
        } else if (fault instanceof RunTwice again) {
            return repeated(start, again);
        }
        return starts.repetitionsOf(start);
    }

    private List<Duration> repeated(ExecutionStart start, RunTwice again) {
        String why = start.whyOnce();
        if (why != null) {
            throw new IllegalArgumentException("'" + again + "' cannot happen to " + start.machineName() + ": " + why
                    + ". Only an Express workflow that is started and not waited for may run again; of several machines"
                    + " name the one that is meant: @states:start:" + FaultText.quoted(start.machineName()));
        }
        List<Duration> repetitions = new ArrayList<>(starts.repetitionsOf(start));
        repetitions.add(again.after());
        return repetitions;
    }
}
