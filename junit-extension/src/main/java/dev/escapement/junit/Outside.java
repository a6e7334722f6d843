package dev.escapement.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The field that answers the Tasks of every test in the class, and of those nested in it that have none of their own; or, if it is an
 * {@link dev.escapement.dataset.ObjectStore}, the buckets that their distributed Maps read from and write to.
 *
 * <pre>{@code
 * @Outside
 * Integration services = call -> TaskReply.success(Json.parse("{\"paid\": true}"));
 *
 * @Outside
 * ObjectStore buckets = Buckets.inFolder(Path.of("src/test/resources/buckets"));
 * }</pre>
 *
 * <p>The field is read once per test, when its simulation is first asked for, so {@code @BeforeEach} may still set it.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Outside {}
