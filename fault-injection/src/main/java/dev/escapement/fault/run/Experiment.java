package dev.escapement.fault.run;

import dev.escapement.Execution;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How to run the workflow once. Asked again for every variant, so everything in it is made anew.
 *
 * <pre>{@code
 * Experiment orders = interference -> Simulation.builder()
 *         .seed(interference.seed())
 *         .answering(new OrderServices())
 *         .decoratedBy(interference)
 *         .build()
 *         .start(machine, "{\"orderId\": 7}")
 *         .runToEnd();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Experiment {

    /** Runs it, and gives the execution that counts. */
    Execution run(Interference interference);
}
