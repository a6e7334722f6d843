package dev.escapement.fault.load;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a herd did to those it called. Not to be extended. */
@API(status = Status.EXPERIMENTAL)
public final class HerdRun {

    private final Simulation simulation;
    private final List<CallTimes.Call> calls;
    private final Instant startedAt;

    HerdRun(Simulation simulation, List<CallTimes.Call> calls) {
        this.simulation = simulation;
        this.calls = List.copyOf(calls);
        this.startedAt = simulation.executions().get(0).startedAt();
    }

    /** The executions, each as it ended. */
    public List<Execution> executions() {
        return simulation.executions();
    }

    /** When a state's calls were made. */
    public Moments callsOf(String state) {
        return moments(state, 1);
    }

    /** When they were made again. */
    public Moments retriesOf(String state) {
        return moments(state, 2);
    }

    /** How many calls a state made for each that it would have made had all gone well. */
    public double amplification(String state) {
        int first = 0;
        for (CallTimes.Call call : calls) {
            first += call.state().equals(state) && call.attempt() == 1 ? 1 : 0;
        }
        return first == 0 ? 0 : (double) callsOf(state).count() / first;
    }

    private Moments moments(String state, int fromAttempt) {
        List<Duration> moments = new ArrayList<>();
        for (CallTimes.Call call : calls) {
            if (call.state().equals(state) && call.attempt() >= fromAttempt) {
                moments.add(Duration.between(startedAt, call.at()));
            }
        }
        return new Moments(moments);
    }
}
