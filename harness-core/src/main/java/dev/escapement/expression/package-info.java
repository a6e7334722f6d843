/**
 * What a definition computes: JSONPath, JSONata, intrinsic functions, payload templates and comparisons, each compiled once to
 * an {@link dev.escapement.expression.Expression}.
 *
 * <p>May know {@code json} and {@code simulation}. After this room nobody asks which query language a state speaks.
 */
@NullMarked
package dev.escapement.expression;

import org.jspecify.annotations.NullMarked;
