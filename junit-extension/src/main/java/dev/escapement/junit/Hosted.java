package dev.escapement.junit;

import dev.escapement.WorkflowType;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A state machine that others may start in a test: {@code states:startExecution} and {@code aws-sdk:sfn:startSyncExecution} with its
 * ARN run it on the clock of the test. What it calls is answered like all calls of the test.
 *
 * <pre>{@code
 * @StepFunctionTest(value = "parent.asl.json", hosting = @Hosted(value = "child.asl.json", type = WorkflowType.EXPRESS))
 *
 * @StepFunctionTest(value = "continued.asl.json", hosting = @Hosted)   // starts itself anew
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Hosted {

    /** Where its definition is, found like that of the test; without one it is the state machine of the test itself. */
    String value() default "";

    /** Which state machine of a template. */
    String logicalId() default "";

    /** What it is called, and found by in its ARN; else its logical id, or its place without endings. */
    String name() default "";

    /** Standard or Express. */
    WorkflowType type() default WorkflowType.STANDARD;
}
