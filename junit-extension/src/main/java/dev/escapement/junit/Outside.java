package dev.escapement.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The field that answers the Tasks of every test in the class, and of those nested in it that have none of their own.
 *
 * <pre>{@code
 * @Outside
 * Integration services = call -> TaskReply.success(Json.parse("{\"paid\": true}"));
 * }</pre>
 *
 * <p>The field is read once per test, when its simulation is first asked for, so {@code @BeforeEach} may still set it.
 */
@API(status = Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Outside {}
