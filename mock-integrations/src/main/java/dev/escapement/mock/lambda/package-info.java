/**
 * Lambda functions answered by the user's own handlers, in this JVM and on virtual time.
 *
 * <p>May know the core and {@code envelope}. The two libraries of the Lambda runtime are optional: plain Java functions need neither.
 */
@NullMarked
package dev.escapement.mock.lambda;

import org.jspecify.annotations.NullMarked;
