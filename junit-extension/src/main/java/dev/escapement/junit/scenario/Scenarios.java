package dev.escapement.junit.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Makes the scenario files of a folder tests, where a build finds tests by their classes only, as Surefire does. The class needs
 * nothing else, but a name that the build takes for that of a test.
 *
 * <pre>{@code
 * @Scenarios
 * class OrderScenariosTest {}   // every *.scenario.yaml and *.scenario.json beside it and below
 * }</pre>
 *
 * <p>A place without any scenario is a failed test.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scenarios {

    /** Folders or files of the class path: from its root if they begin with a slash, else from the class. */
    String[] value() default "";
}
