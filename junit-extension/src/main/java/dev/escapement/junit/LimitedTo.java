package dev.escapement.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Other limits than the service's, for machines that shall stay well below them.
 *
 * <pre>{@code
 * @StepFunctionTest(value = "order.asl.json", limits = @LimitedTo(payloadBytes = 32_768))
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface LimitedTo {

    /** UTF-8 bytes of an input, output, result or variable. */
    int payloadBytes() default 0;

    /** Events of a history, the end included. */
    int historyEvents() default 0;

    /** Iterations of an inline Map at a time. */
    int inlineConcurrency() default 0;

    /** UTF-8 bytes of all variables together. */
    int variableBytes() default 0;
}
