package dev.escapement.latency;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What takes time although nobody said so: transitions of the service, and cold starts of Lambda functions. Off unless a simulation is built
 * with it; what answers a Task says how long the work itself takes.
 *
 * <pre>{@code
 * Simulation.builder().latencies(LatencyProfile.TYPICAL).seed(7)
 * Simulation.builder().latencies(LatencyProfile.TYPICAL.withColdStarts(Delay.ofMillis(800, 3_000)))   // on the JVM
 * }</pre>
 *
 * @param standardTransition before a Standard execution enters a state or tries one again
 * @param expressTransition the same of an Express execution
 * @param coldStart of a function, once for each instance, of which there are as many as it is called at the same time
 * @param keptWarm how long an instance that nobody calls stays
 */
@API(status = Status.EXPERIMENTAL)
public record LatencyProfile(Delay standardTransition, Delay expressTransition, Delay coldStart, Duration keptWarm) {

    /** Nothing takes any time by itself. */
    public static final LatencyProfile OFF = new LatencyProfile(Delay.NONE, Delay.NONE, Delay.NONE, Duration.ZERO);

    /** As users see it: 50 to 200 ms, less than 1 ms, and 100 to 500 ms for a cold start; an idle instance stays for ten minutes. */
    public static final LatencyProfile TYPICAL = new LatencyProfile(
            Delay.ofMillis(50, 200),
            new Delay(Duration.ofNanos(200_000), Duration.ofNanos(900_000)),
            Delay.ofMillis(100, 500),
            Duration.ofMinutes(10));

    /** The same with other transitions of Standard and Express executions. */
    public LatencyProfile withTransitions(Delay standard, Delay express) {
        return new LatencyProfile(standard, express, coldStart, keptWarm);
    }

    /** The same with other cold starts. */
    public LatencyProfile withColdStarts(Delay delay) {
        return new LatencyProfile(standardTransition, expressTransition, delay, keptWarm);
    }

    /** The same if an instance that nobody calls stays so long. */
    public LatencyProfile keepingWarm(Duration duration) {
        return new LatencyProfile(standardTransition, expressTransition, coldStart, duration);
    }

    /** Whether transitions take any time. */
    public boolean hasTransitions() {
        return !(standardTransition.equals(Delay.NONE) && expressTransition.equals(Delay.NONE));
    }
}
