/**
 * What happens to data around a state's work: one pipeline per query language behind the same three hooks, every stage of it
 * inspectable.
 *
 * <p>May know {@code json} and {@code expression}.
 */
@NullMarked
package dev.escapement.dataflow;

import org.jspecify.annotations.NullMarked;
