package dev.escapement.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that is repeated for each recording of a folder: what would have come of it under the definition of the test?
 *
 * <pre>{@code
 * @StepFunctionTest("order.asl.json")
 * class OrderChangeTest {
 *
 *     @AgainstRecordings("recordings")
 *     void nobody_is_worse_off(WhatIfCase order) {
 *         assertThat(order).endsAsRecorded();
 *     }
 * }
 * }</pre>
 *
 * <p>Its parameter is a {@link dev.escapement.WhatIfCase}. What a recording cannot answer is asked from the field marked with
 * {@link Outside}, or from the {@link dev.escapement.mock.Script} if {@code @BeforeEach} asks for it. Recordings are read one after
 * the other, in the order of their names. A table of all of them is printed, reported and left as a file at the end.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith({StepFunctionExtension.class, AgainstRecordingsExtension.class})
public @interface AgainstRecordings {

    /** The folder, or a single file: beside the test class, from the root of the class path, or in the working directory. */
    String value();
}
