package dev.escapement.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that repeats a run that once failed, from the file that was left of it: its input, its seed and its faults.
 *
 * <pre>{@code
 * @ReplayFaults("refund-runs-twice.schedule.json")
 * void a_refund_runs_once(Trace trace) {
 *     assertThat(trace).keeps(ORDER_SAGA);
 * }
 * }</pre>
 *
 * <p>Where the definition is, {@link StepFunctionTest} on the class or {@link StepFunction} on the method says. Who answers is what the
 * file names as its {@code script}, if it does: the test case of a mock configuration, {@code MockConfigFile.json#HappyPath}, or a
 * scenario, {@code orders.scenario.yaml#an order is paid}; else whoever answers the tests of the class. As long as the definition is
 * the one that failed, every fault of the file must strike; when it has changed, a report entry {@code escapement.replay} says so.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Test
@ExtendWith(StepFunctionExtension.class)
public @interface ReplayFaults {

    /** Where the file is: a resource beside the test class, one from the root of the class path, or a file. */
    String value();
}
