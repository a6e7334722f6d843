package dev.escapement.junit;

import dev.escapement.WorkflowType;
import dev.escapement.mock.endpoint.ClockRule;
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
 * A test of a state machine. On a method it is the test, and what it says holds for that test; on a class it says what holds for
 * all tests in it, nested ones too, unless they say otherwise.
 *
 * <pre>{@code
 * @StepFunctionTest("order-saga.asl.json")
 * class OrderSagaTest {
 *
 *     @Outside
 *     Integration services = new OrderServices();
 *
 *     @StepFunctionTest(input = "{\"orderId\": 7}")
 *     void an_order_is_shipped(Execution execution) {
 *         assertThat(execution).succeeded().visited("ReserveStock", "ChargeCard", "ShipOrder");
 *     }
 * }
 * }</pre>
 *
 * <p>Parameters of tests and of their {@code @BeforeEach} methods may be a {@link dev.escapement.StateMachine}, the
 * {@link dev.escapement.Simulation} that the test owns, an {@link dev.escapement.Execution} that has already been run to its
 * end, or a {@link Workflow} that the test starts itself. Code outside the test reaches the machine through a
 * {@link dev.escapement.mock.endpoint.LocalEndpoint}, or through an {@code SfnClient} of the AWS SDK, where that is on the class path. Beside {@code @ParameterizedTest}, {@code @RepeatedTest} and {@code @TestFactory} use {@link StepFunction}. May be composed
 * into annotations of your own.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Test
@ExtendWith(StepFunctionExtension.class)
public @interface StepFunctionTest {

    /** Where the definition is: a resource beside the test class, one from the root of the class path, or a file. */
    String value() default "";

    /** The definition itself, JSON or YAML, instead of a place. */
    String definition() default "";

    /** Which state machine of a template: its logical id, its path of constructs, or its key in a Serverless file. */
    String logicalId() default "";

    /** Values for placeholders in the definition, each as {@code Name=value}. */
    String[] substitutions() default {};

    /** What the state machine is called; else its logical id, its place without endings, or the test class. */
    String name() default "";

    /** The input as JSON; without one an empty object. */
    String input() default "";

    /** Where the input is, found like a definition. */
    String inputFrom() default "";

    /** What the virtual clock shows at first, such as {@code 2026-01-05T09:00:00Z}. */
    String startAt() default "";

    /** Where chance comes from; one number. */
    long[] seed() default {};

    /**
     * What goes wrong, as a {@link dev.escapement.fault.plan.FaultPlan}: {@code ChargeCard#1..3=throttled}. A fault that never strikes
     * fails the test.
     */
    String faults() default "";

    /** Standard, unless said; one type. */
    WorkflowType[] type() default {};

    /** Other limits than the service's. */
    LimitedTo[] limits() default {};

    /** State machines that others may start: {@code hosting = @Hosted("child.asl.json")}. */
    Hosted[] hosting() default {};

    /** Where a {@code MockConfigFile.json} of Step Functions Local is that answers the Tasks, found like a definition. */
    String mockConfig() default "";

    /** Which of its test cases: {@code HappyPath}. */
    String testCase() default "";

    /** Whether a script may say more than was asked; one value, {@link Strictness#STRICT} unless said. */
    Strictness[] strictness() default {};

    /** When the clock moves in a test that asks for a {@link dev.escapement.mock.endpoint.LocalEndpoint}; one value, when the test says unless said. */
    ClockRule[] clock() default {};
}
