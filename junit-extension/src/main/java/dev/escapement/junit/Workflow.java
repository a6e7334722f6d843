package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.StartRequest;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The state machine of a test in the simulation of that test, to be started when the test has prepared what it needs.
 *
 * <pre>{@code
 * @StepFunctionTest
 * void nobody_approves(Script script, Workflow order) {
 *     script.state("Approve").timesOut();
 *
 *     assertThat(order.run()).failedWith("NotApproved").took(Duration.ofHours(24));
 * }
 * }</pre>
 *
 * <p>An {@link Execution} as a parameter has already run to its end. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Workflow {

    private final TestWorld world;

    Workflow(TestWorld world) {
        this.world = world;
    }

    /** Starts an execution with the input of the test; time passes when the test says so. */
    public Execution start() {
        return start(world.input());
    }

    /** Starts an execution with another input, as JSON text. */
    public Execution start(String input) {
        return world.simulation().start(world.machine(), StartRequest.of(input));
    }

    /** Runs an execution with the input of the test, to its end or until nothing is left to happen. */
    public Execution run() {
        return start().runToEnd();
    }

    /** The same with another input, as JSON text. */
    public Execution run(String input) {
        return start(input).runToEnd();
    }
}
