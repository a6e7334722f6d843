/**
 * Tries a single state, offline, as the service's TestState does: a request with input, context and a mocked outcome goes in, what
 * would come of the state and every value on the way comes out.
 *
 * <p>May know {@code json}, {@code simulation}, {@code services}, {@code expression}, {@code dataflow}, {@code definition},
 * {@code parser}, {@code integration} and {@code behavior}. Knows neither engine nor journal: one state is one step, and the loop has
 * no part in it.
 */
@NullMarked
package dev.escapement.statetest;

import org.jspecify.annotations.NullMarked;
