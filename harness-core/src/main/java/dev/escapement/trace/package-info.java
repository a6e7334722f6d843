/**
 * A run as the segments of a distributed trace: execution, states, attempts and calls, with their times and troubles.
 *
 * <p>May know {@code journal}, {@code definition}, {@code services}, {@code simulation} and {@code json}. How a trace is printed or sent
 * on is decided here and by whoever reads it; nothing is ever sent from here.
 */
@NullMarked
package dev.escapement.trace;

import org.jspecify.annotations.NullMarked;
