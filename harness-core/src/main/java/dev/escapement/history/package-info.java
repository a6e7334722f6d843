/**
 * The journal in the words of the service: numbered events with parents, and back again from recorded ones.
 *
 * <p>May know {@code journal}, {@code json}, {@code definition}, {@code services} and {@code simulation}.
 */
@NullMarked
package dev.escapement.history;

import org.jspecify.annotations.NullMarked;
