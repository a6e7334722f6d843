package dev.escapement.fault.load;

import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.integration.Integration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Many executions of one machine in one simulation, and when their calls came.
 *
 * <pre>{@code
 * HerdRun herd = Herd.of(2_000, machine, "{}").seed(7).run(FaultPlan.parse("Charge#1=throttled"), new Charges());
 * herd.retriesOf("Charge").largestShareWithin(Duration.ofMillis(100));   // 1.0 without jitter, about 0.05 with FULL
 * herd.amplification("Charge");                                         // calls made for each call wanted
 * herd.callsOf("Charge").per(Duration.ofSeconds(1));                    // calls in each second of virtual time
 * }</pre>
 *
 * <p>Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Herd {

    private final int size;
    private final StateMachine machine;
    private final String input;
    private final long seed;

    private Herd(int size, StateMachine machine, String input, long seed) {
        this.size = size;
        this.machine = machine;
        this.input = input;
        this.seed = seed;
    }

    /** So many executions, all started at once. */
    public static Herd of(int executions, StateMachine machine, String input) {
        if (executions < 1) {
            throw new IllegalArgumentException("A herd has at least one execution, not " + executions);
        }
        return new Herd(executions, machine, input, 0);
    }

    /** Where chance comes from. */
    public Herd seed(long number) {
        return new Herd(size, machine, input, number);
    }

    /** Runs them all to their ends, answered by the outside, with these faults around it. */
    public HerdRun run(FaultPlan plan, Integration outside) {
        CallTimes times = new CallTimes(plan.around(outside));
        Simulation simulation = Simulation.builder().seed(seed).answering(times).build();
        StartRequest request = StartRequest.of(input);
        for (int i = 0; i < size; i++) {
            simulation.start(machine, request.named("herd-" + i));
        }
        while (simulation.advanceToNextEvent()) {
            // Each turn performs one thing.
        }
        return new HerdRun(simulation, times.calls());
    }
}
