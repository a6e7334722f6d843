package dev.escapement.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that is repeated with every single fault, or every pair of faults, that can hit the workflow: one invocation each, named
 * after what was broken.
 *
 * <pre>{@code
 * @StepFunctionTest(value = "order-saga.asl.json", input = "{\"orderId\": 7}")
 * class OrderSagaTest {
 *
 *     @Outside
 *     Integration services = new OrderServices();
 *
 *     @FaultSweep
 *     void whatever_breaks_the_saga_is_kept(Trace trace) {
 *         assertThat(trace).keeps(Saga.of(step("Reserve").undoneBy("Release"), step("Charge").undoneBy("Refund")));
 *     }
 * }
 * }</pre>
 *
 * <p>Beside the parameters of any test there may be a {@link dev.escapement.fault.plan.FaultPlan}, which says what goes wrong, and a
 * {@link dev.escapement.fault.run.Trace}, which tells what was called and done. How all runs came through is printed, reported and left
 * as a file at the end.
 *
 * <p>To know what there is to break, and how many invocations that makes, the workflow is run before the first of them: twice without
 * faults, and with each single one where pairs are wanted. That happens beside the tests, in test instances of its own: their
 * constructors, {@code @BeforeEach} and {@code @AfterEach} methods are called, with their parameters, but other extensions do nothing
 * around them. What only the test method itself sets up is not seen.
 *
 * <p>A sweep is shared between machines by {@code TEST_SHARD_INDEX} and {@code TEST_TOTAL_SHARDS} in the environment, or by the
 * configuration parameter {@code escapement.shard}, such as {@code 0/4}, which has the last word. All sweeps have the tag {@value #TAG}.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Tag(FaultSweep.TAG)
@ExtendWith({StepFunctionExtension.class, FaultSweepExtension.class})
public @interface FaultSweep {

    /** The tag that every sweep has: {@code mvn test -Dgroups=fault-sweep} runs nothing else. */
    String TAG = "fault-sweep";

    /** How many faults at a time, 1 or 2. */
    int depth() default 1;

    /** These faults instead of all that apply, each as plans write it. */
    String[] faults() default {};

    /** Only at these Tasks, or places such as {@code @states:start}. */
    String[] at() default {};

    /**
     * A recording whose run is the one without faults, found like {@link AgainstRecordings#value()}: its input and its clock are those
     * of the test, and its answers are given, where a fault makes a Task ask once more its last good one. The outside of the test is
     * asked only for states that the recording never came to.
     */
    String recording() default "";

    /** Whether a run may wait for ever; else that fails its test. */
    boolean toleratingStuckRuns() default false;
}
