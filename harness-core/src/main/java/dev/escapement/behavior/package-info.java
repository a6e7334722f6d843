/**
 * What each type of state does: one file per type, each turning a visit into a {@link dev.escapement.behavior.Step}.
 *
 * <p>May know {@code json}, {@code expression}, {@code dataflow}, {@code definition},
 * {@code services} and {@code dataset}. Sees neither engine nor
 * journal: a behaviour says what should happen and never makes it happen.
 */
@NullMarked
package dev.escapement.behavior;

import org.jspecify.annotations.NullMarked;
