package dev.escapement.junit;

import dev.escapement.replay.Verdict;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The execution of the test is a recorded one, which happens again: in production something failed,
 * {@code aws stepfunctions get-execution-history} told it, and here it is.
 *
 * <pre>{@code
 * @Test
 * @RecordedHistory("failed.json")
 * void the_order_of_last_night_fails(Execution execution) {
 *     assertThat(execution).failedWith("Card.Declined");
 * }
 * }</pre>
 *
 * <p>The definition is the one of {@link StepFunctionTest} or {@link StepFunction}, or else the one in the recording. What the
 * recording cannot answer is asked from the script of the test. The test fails with a report if the replay went another way; after
 * the definition was mended, {@link #expected} says that it is to. Parameters may be the {@link dev.escapement.Execution}, the
 * {@link dev.escapement.Replayed}, and the {@link dev.escapement.recording.Recording}.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(StepFunctionExtension.class)
public @interface RecordedHistory {

    /**
     * Where the recording is: a resource beside the test class, one from the root of the class path, or a file; or a folder with all
     * that belongs to it.
     */
    String value();

    /** How the replay may go; of a definition that was mended, {@link Verdict#DIVERGED}. */
    Verdict[] expected() default {Verdict.EXACT, Verdict.CAUSAL};
}
